import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { jobPollerOf } from "./jobPoller.js";
import { createJobsWatch } from "./jobsWatch.js";
import { createListeners, stopAll } from "../lib/listeners.js";
import { storedJobsOf } from "./storedJobs.js";

/** Watches a person's pending jobs, for as long as someone wants to know of them. */
export interface PendingJobs {
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
}

/** The one watch of a runtime, whose poller it shares with all who show a job. */
export const pendingJobsOf = runtimePart(createPendingJobs);

function createPendingJobs(runtime: Runtime): PendingJobs {
  const { visibility } = runtime.environment;
  const stored = storedJobsOf(runtime);
  const poller = jobPollerOf(runtime);
  const watch = createJobsWatch(poller);
  const { add, notify } = createListeners(begin);
  let end = () => {};

  /** A job that Basiq doesn't know, or not as this person's, will never be seen to end. */
  function dropUnknown() {
    for (const { jobId } of stored.list()) {
      const { reachability } = poller.job(jobId).snapshot();
      if (reachability.status === "stopped" && reachability.error.code === "not-found")
        stored.remove(jobId);
    }
  }

  function follow() {
    watch.follow(stored.list());
    // Another watcher of the job may have seen it stop before.
    dropUnknown();
  }

  function begin() {
    end = stopAll(
      stored.subscribe(notify),
      stored.subscribe(follow),
      visibility.subscribe(stored.read),
      watch.subscribe(dropUnknown),
    );
    stored.read();
    follow();
    return end;
  }

  return { subscribe: add, clear: () => end() };
}
