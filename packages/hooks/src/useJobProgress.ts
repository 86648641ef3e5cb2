"use client";

import type { JobKind } from "./state/jobKind.js";
import type { JobProgress } from "./state/jobProgress.js";
import type { StepDurations } from "./state/usualDuration.js";
import { useJobs } from "./react/useJobs.js";

export interface UseJobProgressOptions {
  readonly jobId: string;
  /** Why the job runs: an `update` that the bank can't serve is tried again by Basiq for days. */
  readonly kind: JobKind;
  /**
   * The institution's usual milliseconds per step (`connector.stats.averageDurationMs`).
   * @default unknown: the progress is a guess and there is no `etaAt`
   */
  readonly stats?: StepDurations | undefined;
  /** The connector's status, where it is known: it decides what to do when the bank is down. */
  readonly connectorStatus?: string | undefined;
}

export type UseJobProgressResult = JobProgress;

const LOADING: JobProgress = { status: "loading", reachability: { status: "live" } };

/**
 * Follows a job step by step until it ends: one request stream however many components watch, none
 * while the page is hidden or offline, and nothing drawn for an answer that brings nothing.
 *
 * @example
 * const job = useJobProgress({ jobId, kind: "refresh" });
 * if (job.status === "failed") return <FailureNoticeView failure={job.failure} guidance={job.guidance} />;
 */
export function useJobProgress(options: UseJobProgressOptions): UseJobProgressResult {
  const [job = LOADING] = useJobs([options], "useJobProgress");
  return job;
}
