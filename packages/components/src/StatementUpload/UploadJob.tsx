import type { Guidance, StatementUploadState } from "@basiq-kit/hooks";
import { FailureNoticeView } from "../FailureNotice/FailureNoticeView.js";
import { actionButton, type FailureActions } from "../failures/actionButton.js";
import type { FailureReferences } from "../copy/references.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { jobBarWords, jobOutlook } from "../JobProgress/jobSentences.js";
import { JobSteps } from "../JobProgress/JobSteps.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { Bar } from "../ui/Bar.js";
import { Button } from "../ui/Button.js";
import type { StatementUploadWords } from "./statementUploadWords.js";

export interface UploadJobProps {
  readonly state: Extract<StatementUploadState, { readonly job: unknown }>;
  readonly bank: string;
  readonly copy: StatementUploadWords;
  /** What the app does about a failure. */
  readonly actions: FailureActions | undefined;
  /** Opens the field for a file. */
  readonly onChoose: () => void;
  readonly references: FailureReferences | undefined;
}

/** The job that reads the file: its bar, its steps; after a failure what went wrong, and a way to another file. */
export function UploadJob({ state, bank, copy, actions, onChoose, references }: UploadJobProps) {
  const { job, jobId } = state;
  const words = { copy, kind: "upload", bank, secondsLeft: undefined } as const;
  const known = job.status !== "loading" && job.status !== "error" ? job : undefined;
  const failure = state.status === "failed" && (
    <FailureNoticeView
      failure={state.failure}
      guidance={state.guidance}
      institutionName={bank}
      actions={withoutFile(actions)}
      references={{ jobId, ...idsOfFailed(job), ...references }}
    />
  );
  return (
    <div className="bk-job" data-status={job.status}>
      <Bar
        label={copy.job.progress.upload(bank)}
        value={known?.progress}
        description={jobBarWords(job, words)}
      />
      <p className="bk-meta bk-job__outlook">{jobOutlook(job, words)}</p>
      <JobReach job={job} />
      {known && <JobSteps steps={known.steps} kind="upload" bank={bank} failure={failure} />}
      {job.status === "failed" && job.step === undefined && failure}
      {state.status === "failed" && (
        <div className="bk-actions bk-upload__again">
          <Button
            // The notice may have a button of its own, which is then the first thing to do.
            variant={
              actionButton(state.guidance, withoutFile(actions), copy.action)
                ? "secondary"
                : "primary"
            }
            onClick={onChoose}
          >
            {isSameFile(state.guidance) ? copy.upload.chooseAgain : copy.action.chooseFile}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A file is chosen below the notice, after every failure. */
function withoutFile(actions: FailureActions | undefined): FailureActions {
  return { ...actions, retry: undefined, "open-bank": undefined, "choose-file": undefined };
}

/** Whether the file that failed can be read later on. */
function isSameFile({ action: { type } }: Guidance): boolean {
  return type === "retry" || type === "retry-later" || type === "open-bank" || type === "wait";
}
