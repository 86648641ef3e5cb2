import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { jobPollerOf } from "./jobPoller.js";
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
  const kept = storedJobsOf(runtime);
  const poller = jobPollerOf(runtime);
  const watched = new Map<string, () => void>();
  const { add, tell } = createListeners(begin);
  let open = false;
  let leave = () => {};

  /** A job that Basiq doesn't know, or not as this person's, will never be seen to end. */
  function dropUnknown(jobId: string) {
    const { reachability } = poller.snapshot(jobId);
    if (reachability.status === "stopped" && reachability.error.code === "not-found")
      kept.remove(jobId);
  }

  function follow() {
    const jobs = open ? kept.list() : [];
    for (const [jobId, stop] of watched)
      if (!jobs.some((job) => job.jobId === jobId)) {
        watched.delete(jobId);
        stop();
      }
    for (const { jobId, kind } of jobs) {
      poller.tell(jobId, { kind });
      if (watched.has(jobId)) continue;
      watched.set(
        jobId,
        poller.watch(jobId, () => dropUnknown(jobId)),
      );
      // Whoever shows the job may have been told before.
      dropUnknown(jobId);
    }
  }

  function begin() {
    open = true;
    leave = stopAll(kept.subscribe(tell), kept.subscribe(follow), visibility.subscribe(kept.read));
    kept.read();
    follow();
    return end;
  }

  function end() {
    open = false;
    leave();
    follow();
  }

  return { subscribe: add, clear: end };
}
