"use client";

import { useMemo } from "react";
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
  // The list may be new on each render; an action stays the same for the same job.
  const ids = jobs.map(({ jobId }) => jobId).join();
  const none = jobs.length === 0;
  const refetches = useMemo(
    () => (none ? [] : ids.split(",")).map((jobId) => () => poller.pollNow(jobId)),
    [poller, ids, none],
  );
  return useTimed((now) => {
    const meaning = jobMeaning();
    const each = refetches.map((refetch, index): Timed<JobProgress> => {
      const snapshot = snapshots[index] ?? UNSEEN;
      return (
        meaning?.jobProgress(snapshot, { ...jobs[index], now, refetch }) ?? {
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
