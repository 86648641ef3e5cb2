import { hasEnded, isBasiqId, type JobKind, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { storedList } from "../session/storedList.js";
import { createListeners } from "../lib/listeners.js";
import { createStore } from "../lib/store.js";
import type { JobTrace } from "../state/jobTrace.js";
import { retriedUntil } from "../state/retriedByBasiq.js";

/** A job that this person started and whose end hasn't been seen yet. */
export interface PendingJob {
  readonly jobId: string;
  readonly kind: JobKind;
}

/** A pending job that ended. */
export interface FinishedJob extends PendingJob {
  readonly status: "succeeded" | "failed";
}

/** A person's jobs in the browser's storage, because jobs outlive the page. */
export interface StoredJobs {
  /** The same list until it changes. */
  readonly list: () => readonly PendingJob[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Why a stored job runs. */
  readonly kindOf: (jobId: string) => JobKind | undefined;
  readonly onFinished: (listener: (job: FinishedJob) => void) => () => void;
  /** Rereads the storage, which other tabs may have changed. */
  readonly read: () => void;
  readonly add: (jobs: readonly PendingJob[]) => void;
  readonly remove: (jobId: string) => void;
  /** Processes an answer about any job: a stored one that has ended is removed, and reported once. */
  readonly seen: (jobId: string, trace: JobTrace) => void;
  readonly clear: () => void;
}

const NAME = "jobs";
const MOST = 20;
const KINDS: Readonly<Record<JobKind, true>> = {
  connect: true,
  refresh: true,
  update: true,
  upload: true,
  report: true,
};

interface Entry extends PendingJob {
  /** When it was started, in epoch milliseconds. */
  readonly at: number;
}

/** Each runtime has one list. */
export const storedJobsOf = runtimePart(createStoredJobs);

function createStoredJobs(runtime: Runtime): StoredJobs {
  const { now } = runtime.environment;
  const list = storedList<Entry>(runtime, { name: NAME, isEntry, lifeMs: LISTS_REACH_BACK_MS });
  const jobs = createStore<readonly PendingJob[]>([]);
  const finished = createListeners<[FinishedJob]>();
  let entries: readonly Entry[] = [];
  // If storage is blocked, the jobs are still followed on this page.
  let blocked = false;

  function show(next: readonly Entry[]) {
    const changed = contentOf(next) !== contentOf(entries);
    entries = next;
    if (changed) jobs.set(next.map(({ jobId, kind }) => ({ jobId, kind })));
  }

  /** What is stored now: another tab may have added jobs, or removed ones that ended. */
  function stored(): readonly Entry[] {
    return blocked ? entries : list.read();
  }

  function store(next: readonly Entry[]) {
    const latest = next.slice(-MOST);
    try {
      list.write(latest);
    } catch {
      blocked = true;
    }
    show(latest);
  }

  const without = (known: readonly Entry[], jobId: string) =>
    known.filter((entry) => entry.jobId !== jobId);

  const storedJobs: StoredJobs = {
    list: jobs.get,
    subscribe: jobs.subscribe,
    kindOf: (jobId) => stored().find((entry) => entry.jobId === jobId)?.kind,
    onFinished: finished.add,
    read: () => show(stored()),
    add(started) {
      const at = now();
      store(
        started.reduce(
          (known, { jobId, kind }) => [...without(known, jobId), { jobId, kind, at }],
          stored(),
        ),
      );
    },
    remove: (jobId) => store(without(stored(), jobId)),
    seen(jobId, trace) {
      if (!hasEnded(trace.job)) return;
      const job = stored().find((entry) => entry.jobId === jobId);
      if (job === undefined) return storedJobs.read();
      const { kind } = job;
      if (now() < (retriedUntil(trace, kind) ?? -Infinity)) return;
      storedJobs.remove(jobId);
      const status = trace.job.status === "success" ? "succeeded" : "failed";
      finished.notify({ jobId, kind, status });
    },
    clear() {
      blocked = false;
      show([]);
    },
  };
  return storedJobs;
}

function contentOf(entries: readonly Entry[]): string {
  return entries.map(({ jobId, kind }) => `${jobId} ${kind}`).join();
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { jobId, kind, at }: Partial<Record<keyof Entry, unknown>> = value;
  const isKind = typeof kind === "string" && Object.hasOwn(KINDS, kind);
  return isBasiqId(jobId) && isKind && typeof at === "number";
}
