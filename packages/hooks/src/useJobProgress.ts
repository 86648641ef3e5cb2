"use client";

import { useBasiqRuntime } from "./basiqContext.js";
import type { BasiqError } from "./client/BasiqError.js";
import type { Reachability } from "./queries/jobPoll.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import {
  estimateEnd,
  estimateProgress,
  estimateStepEnd,
  slowAfter,
  type StepEnd,
} from "./state/jobEstimate.js";
import { type JobState, jobState } from "./state/jobState.js";
import type { JobKind } from "./state/jobKind.js";
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

/** What is known beside the state of a job. */
export interface JobOutlook {
  /** From 0 to 1 as of the last news: it never runs backwards, and is 1 only at the end. */
  readonly progress: number;
  /** When `progress` was true, in epoch milliseconds. */
  readonly progressAt: number;
  /** Where the bar should be once the step under way is done; `progressAt` moves it there. */
  readonly stepEnd: StepEnd | undefined;
  /** When the job should be done, in epoch milliseconds; `undefined` when nobody can say. */
  readonly etaAt: number | undefined;
  readonly reachability: Reachability;
  /** Asks at once. */
  readonly refetch: () => Promise<void>;
}

export type UseJobProgressResult =
  | {
      readonly status: "loading";
      readonly reachability: Exclude<Reachability, { status: "stopped" }>;
    }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> }
  | (JobState & JobOutlook);

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
  const { trace, reachability } = useJobSnapshot(jobId, { kind, stats }, "useJobProgress");

  const slowAt = trace && slowAfter(trace, stats);
  const passed = useLatestMoment(slowAt === undefined ? [] : [slowAt]);

  const refetch = () => poller.pollNow(jobId);
  if (trace === undefined)
    return reachability.status === "stopped"
      ? { status: "error", error: reachability.error, retry: refetch }
      : { status: "loading", reachability };
  const now = Math.max(trace.changedAt, passed);
  return {
    ...jobState(trace, { now, stats, kind, connectorStatus }),
    progress: Math.max(trace.progress, estimateProgress(trace, { now: trace.changedAt, stats })),
    progressAt: trace.changedAt,
    stepEnd: estimateStepEnd(trace, stats),
    etaAt: estimateEnd(trace, stats),
    reachability,
    refetch,
  };
}
