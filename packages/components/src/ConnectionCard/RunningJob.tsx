import type { JobKind } from "@basiq-kit/hooks";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";

export interface RunningJobProps {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly institutionName: string | undefined;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
}

/** The job that runs, within its card, and what the bank asks meanwhile. */
export function RunningJob({ jobId, kind, institutionName, headingLevel }: RunningJobProps) {
  const shared = { jobId, institutionName, headingLevel };
  return (
    <div className="bk-connection__job">
      <JobProgress {...shared} kind={kind} />
      <MfaPrompt {...shared} />
    </div>
  );
}
