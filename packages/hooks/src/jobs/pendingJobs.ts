import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { jobPollerOf } from "./jobPoller.js";
import { createJobsWatch } from "./jobsWatch.js";
import { createListeners, stopAll } from "../lib/listeners.js";
import { storedJobsOf } from "./storedJobs.js";

/** Watches a person's pending jobs, for as long as someone subscribes. */
export interface PendingJobs {
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
}

/** Each runtime has one; it uses the same poller as the hooks that show a job. */
export const pendingJobsOf = runtimePart(createPendingJobs);

function createPendingJobs(runtime: Runtime): PendingJobs {
  const { visibility } = runtime.environment;
  const stored = storedJobsOf(runtime);
  const poller = jobPollerOf(runtime);
  const watch = createJobsWatch(poller);
  const { add, notify } = createListeners(start);
  let end = () => {};

  /** Drops jobs that Basiq doesn't know, or that aren't this person's: their end would never be seen. */
  function dropUnknown() {
    for (const { jobId } of stored.list()) {
      const { reachability } = poller.job(jobId).snapshot();
      if (reachability.status === "stopped" && reachability.error.code === "not-found")
        stored.remove(jobId);
    }
  }

  function follow() {
    watch.follow(stored.list());
    // Another watcher of the job may already have caused its polling to stop.
    dropUnknown();
  }

  function start() {
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
