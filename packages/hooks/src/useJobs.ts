"use client";

import { useBasiqRuntime } from "./basiqContext.js";
import { UNSEEN } from "./queries/jobPoll.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import { jobProgress, type JobProgress, type JobProgressOptions } from "./state/jobProgress.js";
import { soonest } from "./state/timed.js";
import { useJobSnapshots, type WatchedJob } from "./useJobSnapshots.js";
import { useTimed } from "./useTimed.js";

type FollowedJob = WatchedJob & Pick<JobProgressOptions, "connectorStatus">;

/** Where jobs stand, in the order they were asked for in. */
export function useJobs(jobs: readonly FollowedJob[], caller: string): readonly JobProgress[] {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  const snapshots = useJobSnapshots(jobs, caller);
  return useTimed((now) => {
    const each = jobs.map(({ jobId, ...options }, index) => {
      const refetch = () => poller.pollNow(jobId);
      return jobProgress(snapshots[index] ?? UNSEEN, { ...options, now, refetch });
    });
    return {
      state: each.map(({ state }) => state),
      changesAt: soonest(
        now,
        each.map(({ changesAt }) => changesAt),
      ),
    };
  }, caller);
}
