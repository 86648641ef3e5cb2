import { createListeners } from "../lib/listeners.js";
import { sameItems } from "../lib/sameItems.js";
import type { JobSnapshot } from "../state/jobSnapshot.js";
import type { JobPoller } from "./jobPoller.js";
import type { JobContext } from "./jobPollStep.js";

export interface WatchedJob extends Pick<JobContext, "kind" | "stats"> {
  readonly jobId: string;
}

/** Watches several jobs, through their shared polls, for as long as someone subscribes. */
export interface JobsWatch {
  /** The jobs to watch from now on; the array may be a new one with the same content. */
  readonly follow: (jobs: readonly WatchedJob[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same list until one of these jobs changes. */
  readonly snapshots: (jobs: readonly WatchedJob[]) => readonly JobSnapshot[];
}

export function createJobsWatch(poller: JobPoller): JobsWatch {
  const watched = new Map<string, () => void>();
  const { add, notify, some } = createListeners(() => {
    update();
    return update;
  });
  let jobs: readonly WatchedJob[] = [];
  let known: readonly JobSnapshot[] = [];

  function update() {
    const ids = new Set(some() ? jobs.map(({ jobId }) => jobId) : []);
    for (const [jobId, stop] of watched) {
      if (ids.has(jobId)) continue;
      watched.delete(jobId);
      stop();
    }
    for (const jobId of ids)
      if (!watched.has(jobId)) watched.set(jobId, poller.job(jobId).watch(notify));
  }

  return {
    follow(next) {
      jobs = next;
      // First, so that the first answers are interpreted with these facts.
      for (const { jobId, kind, stats } of jobs) poller.job(jobId).learn({ kind, stats });
      update();
    },
    subscribe: add,
    snapshots(asked) {
      const now = asked.map(({ jobId }) => poller.job(jobId).snapshot());
      if (!sameItems(now, known)) known = now;
      return known;
    },
  };
}
