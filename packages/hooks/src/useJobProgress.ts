"use client";

import type { Connection } from "@basiq-kit/schema";
import { useEffect, useSyncExternalStore } from "react";
import { jobPollerOf } from "./jobs/jobPoller.js";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { useTimed } from "./react/useTimed.js";
import type { JobKind } from "./state/jobKind.js";
import { type JobProgress, jobProgress } from "./state/jobProgress.js";
import { UNSEEN } from "./state/jobSnapshot.js";
import type { StepDurations } from "./state/usualDuration.js";

export interface UseJobProgressOptions {
  readonly jobId: string;
  /** Why the job runs: Basiq retries an `update` for days if the bank is unavailable. */
  readonly kind: JobKind;
  /**
   * The institution's usual milliseconds per step (`connector.stats.averageDurationMs`).
   * @default unknown: the progress is estimated and there is no `etaAt`
   */
  readonly stats?: StepDurations | undefined;
  /** The connector's status, if known: it decides what to do when the bank is down. */
  readonly connectorStatus?: string | undefined;
  /**
   * How the connection reaches its bank (`connection.method`): open banking has no sign-in details to update.
   * @default unknown
   */
  readonly method?: Connection["method"] | undefined;
}

export type UseJobProgressResult = JobProgress;

/**
 * Follows a job step by step until it ends. Any number of components share one poll, which is rare while
 * the page is hidden; an answer without changes causes no render.
 *
 * @example
 * const job = useJobProgress({ jobId, kind: "refresh" });
 * if (job.status === "failed") return <FailureNoticeView failure={job.failure} guidance={job.guidance} />;
 */
export function useJobProgress(options: UseJobProgressOptions): UseJobProgressResult {
  const { jobId, kind, stats } = options;
  const poll = jobPollerOf(useBasiqRuntime("useJobProgress")).job(jobId);
  // Before the subscription below, so that the first answer is interpreted with these facts.
  useEffect(() => poll.learn({ kind, stats }), [poll, kind, stats]);
  const snapshot = useSyncExternalStore(poll.watch, poll.snapshot, () => UNSEEN);
  return useTimed(
    (now) => jobProgress(snapshot, { ...options, now, refetch: poll.pollNow }),
    "useJobProgress",
  );
}
