"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { type JobSnapshot, UNSEEN } from "./queries/jobPoll.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import { manyJobs } from "./queries/manyJobs.js";
import { jobProgress, slowAt } from "./state/jobProgress.js";
import { jobsState, type JobsState } from "./state/jobsState.js";
import type { UseJobProgressOptions } from "./useJobProgress.js";
import { useLatestMoment } from "./useLatestMoment.js";

export interface UseJobsProgressOptions {
  /** The jobs to follow, as `useConsentReturn` gives them; at most 20. */
  readonly jobs: readonly UseJobProgressOptions[];
}

export type UseJobsProgressResult = JobsState;

const NONE: readonly JobSnapshot[] = [];

/**
 * Follows several jobs as one, each with its own state: some banks may succeed while others fail.
 *
 * @example
 * const all = useJobsProgress({ jobs: consentReturn.jobs });
 * if (all.status === "partly-succeeded") return <p>{all.succeeded.length} of your banks are connected.</p>;
 */
export function useJobsProgress({ jobs }: UseJobsProgressOptions): UseJobsProgressResult {
  const poller = jobPollerOf(useBasiqRuntime("useJobsProgress"));
  // The list may be new on each render; what it says is what counts.
  const ids = jobs.map(({ jobId }) => jobId).join();
  const many = useMemo(() => manyJobs(poller, ids === "" ? [] : ids.split(",")), [poller, ids]);

  // Before the subscription below, so that the first answers are read with what is known.
  useEffect(() => {
    for (const { jobId, kind, stats } of jobs) poller.tell(jobId, { kind, stats });
  }, [poller, jobs]);

  const known = useSyncExternalStore(many.subscribe, many.snapshots, () => NONE);
  const snapshots = jobs.map((_, index) => known[index] ?? UNSEEN);
  const moments = jobs.flatMap((job, index) => slowAt(snapshots[index] ?? UNSEEN, job));
  const passed = useLatestMoment(moments);
  return jobsState(
    jobs.map(({ jobId, ...options }, index) => {
      const refetch = () => poller.pollNow(jobId);
      const progress = jobProgress(snapshots[index] ?? UNSEEN, { ...options, passed, refetch });
      return { jobId, ...progress };
    }),
  );
}
