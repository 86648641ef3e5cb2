"use client";

import {
  type JobKind,
  type StepDurations,
  useCountdown,
  useJobProgress,
  type UseJobProgressOptions,
} from "@basiq-kit/hooks";
import { failureOfConnection } from "../failures/failureOfConnection.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import type { FailureReferences } from "../copy/references.js";
import { JobProgressView, type JobProgressViewProps } from "./JobProgressView.js";

export interface JobProgressProps extends Pick<
  JobProgressViewProps,
  | "institutionName"
  | "isNameLoading"
  | "institution"
  | "logoHosts"
  | "failure"
  | "actions"
  | "came"
  | "nextUpdate"
  | "appName"
  | "onContinue"
  | "headingLevel"
  | "className"
> {
  readonly jobId: string;
  /** Why the job runs; it chooses the words, and what a failure means. */
  readonly kind: JobKind;
  /** The institution's usual milliseconds per step. @default unknown: no time left is promised */
  readonly stats?: StepDurations | undefined;
  /** The connector's status, where it is known: during a major outage nobody is advised to retry. */
  readonly connectorStatus?: string | undefined;
  /** How the connection reaches its bank: open banking has no sign-in details to update. @default unknown */
  readonly method?: UseJobProgressOptions["method"];
  /** What support asks for beside the ids of the job and its connection. @default none */
  readonly references?: FailureReferences | undefined;
}

/**
 * Follows a job and draws it, until it ends.
 *
 * @example
 * <JobProgress jobId={jobId} kind="refresh" institutionName="Hooli" actions={{ retry: refresh }} />
 */
export function JobProgress(props: JobProgressProps) {
  const { jobId, kind, stats, connectorStatus, method, references, ...rest } = props;
  const job = useJobProgress({ jobId, kind, stats, connectorStatus, method });
  const etaAt = job.status === "running" ? job.etaAt : undefined;
  const secondsLeft = useCountdown(etaAt);
  return (
    <JobProgressView
      {...rest}
      job={job}
      kind={kind}
      secondsLeft={secondsLeft}
      references={{
        ...idsOfFailed(job),
        jobId: failureOfConnection(job, rest.failure)?.jobId ?? jobId,
        ...references,
      }}
    />
  );
}
