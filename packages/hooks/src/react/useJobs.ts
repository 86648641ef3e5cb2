"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { createJobsWatch, type WatchedJob } from "../jobs/jobsWatch.js";
import { type JobProgress, jobProgress, type JobProgressOptions } from "../state/jobProgress.js";
import { type JobSnapshot, UNSEEN } from "../state/jobSnapshot.js";
import { jobSurroundings } from "../state/jobSurroundings.js";
import { soonest } from "../state/timed.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useJobSurroundings } from "./useJobSurroundings.js";
import { useTimed } from "./useTimed.js";

type FollowedJob = WatchedJob & Pick<JobProgressOptions, "connectorStatus" | "method">;

const NONE: readonly JobSnapshot[] = [];

/** The state of several jobs, in the order of the list. */
export function useJobs(jobs: readonly FollowedJob[], caller: string): readonly JobProgress[] {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  const watch = useMemo(() => createJobsWatch(poller), [poller]);
  useEffect(() => watch.follow(jobs), [watch, jobs]);
  const snapshots = useSyncExternalStore(
    watch.subscribe,
    () => watch.snapshots(jobs),
    () => NONE,
  );
  const followed = jobs.map(({ kind, method }, index) => ({
    trace: snapshots[index]?.trace,
    kind,
    method,
  }));
  const read = useJobSurroundings(followed, caller);
  return useTimed((now) => {
    const each = jobs.map((job, index) =>
      jobProgress(snapshots[index] ?? UNSEEN, {
        ...job,
        ...jobSurroundings({ trace: snapshots[index]?.trace, ...job }, read),
        now,
        refetch: poller.job(job.jobId).pollNow,
      }),
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
