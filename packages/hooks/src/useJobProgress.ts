"use client";

import type { Connection, JobKind } from "@basiq-kit/schema";
import { useEffect, useSyncExternalStore } from "react";
import { jobPollerOf } from "./jobs/jobPoller.js";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { useJobSurroundings } from "./react/useJobSurroundings.js";
import { useTimed } from "./react/useTimed.js";
import { type JobProgress, jobProgress } from "./state/jobProgress.js";
import { jobSurroundings } from "./state/jobSurroundings.js";
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
 * What a job can't say itself is read once its words need it, with `serverUrl`: the person's other jobs where a new
 * connection doesn't start (`pause`, basiq-api.md, Jobs), and the bank's connector after some failures, for
 * `forgottenPasswordUrl` and `connectorStage`.
 *
 * @example
 * const job = useJobProgress({ jobId, kind: "refresh" });
 * if (job.status === "failed") return <FailureNoticeView failure={job.failure} guidance={job.guidance} />;
 */
export function useJobProgress(options: UseJobProgressOptions): UseJobProgressResult {
  const { jobId, kind, stats, method } = options;
  const poll = jobPollerOf(useBasiqRuntime("useJobProgress")).job(jobId);
  // Before the subscription below, so that the first answer is interpreted with these facts.
  useEffect(() => poll.learn({ kind, stats }), [poll, kind, stats]);
  const snapshot = useSyncExternalStore(poll.watch, poll.snapshot, () => UNSEEN);
  const followed = { trace: snapshot.trace, kind, method };
  const read = useJobSurroundings([followed], "useJobProgress");
  const around = jobSurroundings(followed, read);
  return useTimed(
    (now) => jobProgress(snapshot, { ...options, ...around, now, refetch: poll.pollNow }),
    "useJobProgress",
  );
}
