"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { type JobContext, type JobSnapshot, UNSEEN } from "../jobs/jobPoll.js";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { manyJobs } from "../jobs/manyJobs.js";

export interface WatchedJob extends Pick<JobContext, "kind" | "stats"> {
  readonly jobId: string;
}

const NONE: readonly JobSnapshot[] = [];

/** Watches jobs through the polls that everyone shares, and tells those what this caller knows. */
export function useJobSnapshots(
  jobs: readonly WatchedJob[],
  caller: string,
): readonly JobSnapshot[] {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  // The list may be new on each render; what it says is what counts.
  const ids = jobs.map(({ jobId }) => jobId).join();
  const none = jobs.length === 0;
  const many = useMemo(() => manyJobs(poller, none ? [] : ids.split(",")), [poller, ids, none]);

  // Before the subscription below, so that the first answers are read with what is known.
  useEffect(() => {
    for (const { jobId, kind, stats } of jobs) poller.tell(jobId, { kind, stats });
  }, [poller, jobs]);

  const known = useSyncExternalStore(many.subscribe, many.snapshots, () => NONE);
  return jobs.map((_, index) => known[index] ?? UNSEEN);
}
