"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { type JobContext, type JobSnapshot, UNSEEN } from "./queries/jobPoll.js";
import { jobPollerOf } from "./queries/jobPoller.js";

/** Watches a job through the poll that everyone shares, and tells it what this caller knows. */
export function useJobSnapshot(jobId: string, context: JobContext, caller: string): JobSnapshot {
  const poller = jobPollerOf(useBasiqRuntime(caller));
  const { kind, stats } = context;

  // Before the subscription below, so that the first answer is read with what is known.
  useEffect(() => poller.tell(jobId, { kind, stats }), [poller, jobId, kind, stats]);

  const subscribe = useCallback(
    (listener: () => void) => poller.watch(jobId, listener),
    [poller, jobId],
  );
  return useSyncExternalStore(
    subscribe,
    () => poller.snapshot(jobId),
    () => UNSEEN,
  );
}
