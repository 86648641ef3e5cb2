"use client";

import { useMemo } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { UNSEEN } from "../jobs/jobPoll.js";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { type JobProgress, jobProgress, type JobProgressOptions } from "../state/jobProgress.js";
import { soonest } from "../state/timed.js";
import { useJobSnapshots, type WatchedJob } from "./useJobSnapshots.js";
import { useTimed } from "./useTimed.js";

type FollowedJob = WatchedJob & Pick<JobProgressOptions, "connectorStatus">;

/** Where jobs stand, in the order they were asked for in. */
export function useJobs(jobs: readonly FollowedJob[], caller: string): readonly JobProgress[] {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  const snapshots = useJobSnapshots(jobs, caller);
  // The list may be new on each render; an action stays the same for the same job.
  const ids = jobs.map(({ jobId }) => jobId).join();
  const none = jobs.length === 0;
  const refetches = useMemo(
    () => (none ? [] : ids.split(",")).map((jobId) => () => poller.pollNow(jobId)),
    [poller, ids, none],
  );
  return useTimed((now) => {
    const each = refetches.map((refetch, index) =>
      jobProgress(snapshots[index] ?? UNSEEN, { ...jobs[index], now, refetch }),
    );
    return {
      state: each.map(({ state }) => state),
      changesAt: soonest(
        now,
        each.map(({ changesAt }) => changesAt),
      ),
    };
  }, caller);
}
