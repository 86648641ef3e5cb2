import type { JobSnapshot } from "./jobPoll.js";
import type { JobPoller } from "./jobPoller.js";
import { stopAll } from "../lib/listeners.js";

/** Several jobs as one thing to subscribe to; the same list until there is news of one of them. */
export interface ManyJobs {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshots: () => readonly JobSnapshot[];
}

export function manyJobs(poller: JobPoller, jobIds: readonly string[]): ManyJobs {
  let known: readonly JobSnapshot[] = [];
  return {
    subscribe: (listener) => stopAll(...jobIds.map((jobId) => poller.watch(jobId, listener))),
    snapshots() {
      const now = jobIds.map((jobId) => poller.snapshot(jobId));
      if (now.length !== known.length || now.some((one, index) => one !== known[index]))
        known = now;
      return known;
    },
  };
}
