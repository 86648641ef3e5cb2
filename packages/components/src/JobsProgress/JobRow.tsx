import type { JobOfMany } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import type { FailureActions } from "../FailureNotice/actionButton.js";
import { FailureNotice } from "../FailureNotice/FailureNotice.js";
import { Icon } from "../internal/Icon.js";
import { clockIcon, crossIcon, doneIcon, offlineIcon, phoneIcon } from "../internal/icons.js";
import { JobReachability } from "../JobProgress/JobReachability.js";
import { jobTimeLeft, jobWord, type JobsWordsOptions } from "./jobsWords.js";

export interface JobRowProps {
  readonly job: JobOfMany;
  readonly words: JobsWordsOptions;
  readonly actions: FailureActions | undefined;
  /** What the bank asks, while it does. */
  readonly challenge: ReactNode;
}

/** One bank: how it stands in a line, and under it what needs the person. */
export function JobRow({ job, words, actions, challenge }: JobRowProps) {
  const { copy, nameOf } = words;
  const bank = nameOf(job.jobId);
  const status = rowStatus(job);
  const timeLeft = status === "running" ? jobTimeLeft(job, words) : undefined;
  return (
    <li className="bk-bank" data-status={status}>
      <span className="bk-bank__glyph" aria-hidden="true">
        <RowGlyph status={status} />
      </span>
      <div className="bk-bank__line">
        <span className="bk-bank__name">
          <bdi>{bank}</bdi>
        </span>
        <span className="bk-meta bk-bank__word">{jobWord(job, words)}</span>
        {timeLeft !== undefined && <span className="bk-meta bk-bank__time">{timeLeft}</span>}
      </div>
      <div className="bk-bank__detail">
        {status === "needs-mfa" && challenge}
        {job.status === "failed" && (
          <FailureNotice
            failure={job.failure}
            guidance={job.guidance}
            institutionName={bank}
            references={{ connectionId: job.connectionId, jobId: job.jobId }}
            actions={actions}
          />
        )}
        {status === "lost" && <Lost job={job} />}
        {status === "delayed" && (
          <p className="bk-meta">{copy.failure["retried-by-basiq"].next(bank)}</p>
        )}
      </div>
    </li>
  );
}

type RowStatus = Exclude<JobOfMany["status"], "error"> | "lost";

/** A job that can't be asked for any more is out of sight, whatever it did last, unless it is over. */
function rowStatus(job: JobOfMany): RowStatus {
  if (job.status === "error") return "lost";
  const isOver = job.status === "succeeded" || job.status === "failed";
  return job.reachability.status === "stopped" && !isOver ? "lost" : job.status;
}

function Lost({ job }: Pick<JobRowProps, "job">) {
  if (job.status === "error")
    return (
      <JobReachability
        reachability={{ status: "stopped", error: job.error }}
        onRetry={() => void job.retry()}
      />
    );
  return job.status === "loading" ? null : (
    <JobReachability reachability={job.reachability} onRetry={() => void job.refetch()} />
  );
}

function RowGlyph({ status }: { readonly status: RowStatus }) {
  switch (status) {
    case "loading":
    case "waiting":
    case "running":
      return null;
    case "needs-mfa":
      return <Icon icon={phoneIcon} />;
    case "delayed":
      return <Icon icon={clockIcon} />;
    case "succeeded":
      return <Icon icon={doneIcon} />;
    case "failed":
      return <Icon icon={crossIcon} />;
    case "lost":
      return <Icon icon={offlineIcon} />;
    default:
      return status satisfies never;
  }
}
