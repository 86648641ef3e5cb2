"use client";

import { useJobProgress, type UseJobProgressOptions } from "@basiq-kit/hooks";
import { Announcer } from "../ui/Announcer.js";
import { Reserved } from "../ui/Reserved.js";
import { withClass } from "../ui/withClass.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { nextWords } from "../failures/actionButton.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { failureCopyOf } from "../failures/failureWords.js";
import { FailurePlace } from "./FailurePlace.js";
import { FailureNoticeView, type FailureNoticeViewProps } from "./FailureNoticeView.js";
import { useCopy } from "../copy/useCopy.js";
import { failureNoticeWords } from "./failureNoticeWords.js";

export interface FailureNoticeProps
  extends
    Omit<FailureNoticeViewProps, "failure" | "guidance">,
    Pick<UseJobProgressOptions, "jobId" | "kind" | "connectorStatus" | "method"> {
  /**
   * Holds its place from the first paint on, so that nothing moves when the job fails; until it does, and if it
   * doesn’t, one quiet line stands there.
   *
   * @default false: it takes no place until there is something to say, and moves what is below when it comes
   */
  readonly reserve?: boolean | undefined;
}

/**
 * Waits for a job, and draws something only if it fails or can no longer be followed. Meant for jobs that
 * run in the background, or that the app draws itself.
 *
 * @example
 * <FailureNotice jobId={jobId} kind="refresh" institutionName="Hooli" actions={{ retry: refresh }} />
 */
export function FailureNotice(props: FailureNoticeProps) {
  const { jobId, kind, connectorStatus, method, references, reserve = false, ...rest } = props;
  const job = useJobProgress({ jobId, kind, connectorStatus, method });
  const copy = useCopy(failureNoticeWords);
  const bank = rest.institutionName ?? copy.yourBank;
  const words = "guidance" in job ? failureCopyOf(job.guidance, copy.failure) : undefined;
  const className = reserve ? undefined : rest.className;
  const note = noteOf();

  function noteOf() {
    if ("guidance" in job)
      return (
        <FailureNoticeView
          {...rest}
          failure={job.failure}
          guidance={job.guidance}
          references={{ ...idsOfFailed(job), jobId, ...references }}
          className={className}
        />
      );
    if (job.status !== "error") return undefined;
    return (
      <div className={withClass("bk", className)}>
        <JobReach job={job} />
      </div>
    );
  }

  return (
    <>
      {reserve ? (
        <div className={withClass("bk", rest.className)} data-status={job.status}>
          <Reserved of={rest.actions === undefined ? "failure" : "failure-to-act-on"}>
            {note ??
              (job.status === "loading" ? undefined : (
                <FailurePlace status={job.status} bank={bank} />
              ))}
          </Reserved>
        </div>
      ) : (
        note
      )}
      <Announcer
        message={
          "guidance" in job && words
            ? `${words.what(bank)} ${nextWords(job.guidance, words.next(bank), copy)}`
            : ""
        }
      />
    </>
  );
}
