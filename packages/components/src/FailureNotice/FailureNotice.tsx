"use client";

import { useJobProgress, type UseJobProgressOptions } from "@basiq-kit/hooks";
import { Announcer } from "../ui/Announcer.js";
import { withClass } from "../ui/withClass.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { nextWords } from "../failures/actionButton.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { failureCopyOf } from "../failures/failureWords.js";
import { FailureNoticeView, type FailureNoticeViewProps } from "./FailureNoticeView.js";
import { useCopy } from "../copy/useCopy.js";
import { failureNoticeWords } from "./failureNoticeWords.js";

export interface FailureNoticeProps
  extends
    Omit<FailureNoticeViewProps, "failure" | "guidance">,
    Pick<UseJobProgressOptions, "jobId" | "kind" | "connectorStatus" | "method"> {}

/**
 * Waits for a job, and draws something only if it fails or can no longer be followed. Meant for jobs that
 * run in the background, or that the app draws itself.
 *
 * @example
 * <FailureNotice jobId={jobId} kind="refresh" institutionName="Hooli" actions={{ retry: refresh }} />
 */
export function FailureNotice(props: FailureNoticeProps) {
  const { jobId, kind, connectorStatus, method, references, ...rest } = props;
  const job = useJobProgress({ jobId, kind, connectorStatus, method });
  const copy = useCopy(failureNoticeWords);
  const bank = rest.institutionName ?? copy.yourBank;
  const words = "guidance" in job ? failureCopyOf(job.guidance, copy.failure) : undefined;
  return (
    <>
      {"guidance" in job && (
        <FailureNoticeView
          {...rest}
          failure={job.failure}
          guidance={job.guidance}
          references={{ ...idsOfFailed(job), jobId, ...references }}
        />
      )}
      {job.status === "error" && (
        <div className={withClass("bk", rest.className)}>
          <JobReach job={job} />
        </div>
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
