"use client";

import { useBasiqRuntime } from "./basiqContext.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import type { JobKind } from "./state/jobKind.js";
import { jobProgress, type JobProgress, slowAt } from "./state/jobProgress.js";
import type { StepDurations } from "./state/usualDuration.js";
import { useJobSnapshot } from "./useJobSnapshot.js";
import { useLatestMoment } from "./useLatestMoment.js";

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

/**
 * Follows a job step by step until it ends: one request stream however many components watch, none
 * while the page is hidden or offline, and nothing drawn for an answer that brings nothing.
 *
 * @example
 * const job = useJobProgress({ jobId, kind: "refresh" });
 * if (job.status === "failed") return <p>{job.guidance.reason}</p>;
 */
export function useJobProgress(options: UseJobProgressOptions): UseJobProgressResult {
  const { jobId, kind, stats, connectorStatus } = options;
  const poller = jobPollerOf(useBasiqRuntime("useJobProgress"));
  const snapshot = useJobSnapshot(jobId, { kind, stats }, "useJobProgress");
  const passed = useLatestMoment(slowAt(snapshot, { stats }));
  const refetch = () => poller.pollNow(jobId);
  return jobProgress(snapshot, { kind, stats, connectorStatus, passed, refetch });
}
