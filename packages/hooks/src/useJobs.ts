"use client";

import { useBasiqRuntime } from "./basiqContext.js";
import { UNSEEN } from "./queries/jobPoll.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import { jobMeaning } from "./queries/jobReading.js";
import type { JobProgress, JobProgressOptions } from "./state/jobProgress.js";
import { soonest, type Timed } from "./state/timed.js";
import { unseenJob } from "./state/unseenJob.js";
import { useJobSnapshots, type WatchedJob } from "./useJobSnapshots.js";
import { useTimed } from "./useTimed.js";

type FollowedJob = WatchedJob & Pick<JobProgressOptions, "connectorStatus">;

/** Where jobs stand, in the order they were asked for in. */
export function useJobs(jobs: readonly FollowedJob[], caller: string): readonly JobProgress[] {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  const snapshots = useJobSnapshots(jobs, caller);
  return useTimed((now) => {
    const meaning = jobMeaning();
    const each = jobs.map(({ jobId, ...options }, index): Timed<JobProgress> => {
      const refetch = () => poller.pollNow(jobId);
      const snapshot = snapshots[index] ?? UNSEEN;
      return (
        meaning?.jobProgress(snapshot, { ...options, now, refetch }) ?? {
          state: unseenJob(snapshot.reachability, refetch),
          changesAt: undefined,
        }
      );
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
