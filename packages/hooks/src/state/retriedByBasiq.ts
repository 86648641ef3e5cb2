import { type Failure, jobFailure, RETRIED_BY_BASIQ_MS } from "@basiq-kit/schema";
import type { JobKind } from "./jobKind.js";
import type { JobTrace } from "./jobTrace.js";

/**
 * Whether Basiq queues a failed job and tries it again every 2 hours, for up to 7 days: only an
 * update of a connection that failed with `service-unavailable`. The wire doesn't mark such a job;
 * the caller's knowledge of its kind does (basiq-api.md, Jobs).
 *
 * @example
 * if (isRetriedByBasiq("update", failure)) tell("We go on trying for up to 7 days.");
 */
export function isRetriedByBasiq(kind: JobKind | undefined, failure: Failure): boolean {
  return kind === "update" && failure.code === "service-unavailable";
}

/** When Basiq stops trying a failed job again, in epoch milliseconds; `undefined` if it doesn't try. */
export function retriedUntil(
  { job, steps, changedAt }: JobTrace,
  kind: JobKind | undefined,
): number | undefined {
  if (job.status !== "failed" || !isRetriedByBasiq(kind, jobFailure(steps))) return undefined;
  return (job.createdAt ?? changedAt) + RETRIED_BY_BASIQ_MS;
}
