import {
  type Failure,
  type Job,
  jobFailure,
  type JobKind,
  RETRIED_BY_BASIQ_MS,
} from "@basiq-kit/schema";
import type { JobTrace } from "./jobTrace.js";

/**
 * Whether Basiq queues a failed job and retries it every 2 hours, for up to 7 days: only an update of a
 * connection that failed with `service-unavailable`. Basiq doesn't mark such a job, so the caller has to
 * know its kind (basiq-api.md, Jobs).
 *
 * @example
 * if (isRetriedByBasiq("update", failure)) toast("We’ll keep trying for up to 7 days.");
 */
export function isRetriedByBasiq(kind: JobKind | undefined, failure: Failure): boolean {
  return kind === "update" && failure.code === "service-unavailable";
}

/** When Basiq stops retrying a failed job, in epoch milliseconds; `undefined` if it doesn't retry it. */
export function retriedUntil(
  { job, steps, changedAt }: Pick<JobTrace, "job" | "changedAt"> & Pick<Job, "steps">,
  kind: JobKind | undefined,
): number | undefined {
  if (job.status !== "failed" || !isRetriedByBasiq(kind, jobFailure(steps))) return undefined;
  return (job.createdAt ?? changedAt) + RETRIED_BY_BASIQ_MS;
}
