import type { StatementUploadState } from "@basiq-kit/hooks";
import { FailureNoticeView } from "../FailureNotice/FailureNoticeView.js";
import type { FailureActions } from "../failures/actionButton.js";
import type { FailureReferences } from "../copy/references.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { jobOutlook } from "../JobProgress/jobSentences.js";
import { JobSteps } from "../JobProgress/JobSteps.js";
import { JobReach } from "../JobReachability/JobReach.js";
import type { StatementUploadWords } from "./statementUploadWords.js";

export interface UploadJobProps {
  readonly state: Extract<StatementUploadState, { readonly job: unknown }>;
  readonly bank: string;
  readonly copy: StatementUploadWords;
  readonly actions: FailureActions;
  readonly references: FailureReferences | undefined;
}

/** The job that reads the file: its bar, its steps, and what went wrong below the step where it did. */
export function UploadJob({ state, bank, copy, actions, references }: UploadJobProps) {
  const { job, jobId } = state;
  const known = job.status !== "loading" && job.status !== "error" ? job : undefined;
  const failure = state.status === "failed" && (
    <FailureNoticeView
      failure={state.failure}
      guidance={state.guidance}
      institutionName={bank}
      actions={actions}
      references={{ jobId, ...idsOfFailed(job), ...references }}
    />
  );
  return (
    <div className="bk-job" data-status={job.status}>
      <progress
        className="bk-bar"
        aria-label={copy.job.progress}
        max={100}
        value={known && Math.round(known.progress * 100)}
      />
      <p className="bk-meta bk-job__outlook">
        {jobOutlook(job, { copy, kind: "upload", bank, secondsLeft: undefined })}
      </p>
      <JobReach job={job} />
      {known && <JobSteps steps={known.steps} kind="upload" bank={bank} failure={failure} />}
      {job.status === "failed" && job.step === undefined && failure}
    </div>
  );
}
