import { isBasiqId, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { createListeners } from "../lib/listeners.js";
import { createStore } from "../lib/store.js";
import type { JobKind } from "../state/jobKind.js";
import type { JobTrace } from "../state/jobTrace.js";
import { retriedUntil } from "../state/retriedByBasiq.js";

/** A job that this person started and that hasn't been seen to end. */
export interface PendingJob {
  readonly jobId: string;
  readonly kind: JobKind;
}

/** A pending job that ended. */
export interface FinishedJob extends PendingJob {
  readonly status: "succeeded" | "failed";
}

/** The jobs of a person that go on when the page doesn't: kept in the browser's storage. */
export interface StoredJobs {
  /** The same list until it changes. */
  readonly list: () => readonly PendingJob[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly onFinished: (listener: (job: FinishedJob) => void) => () => void;
  /** Reads again what other tabs may have changed. */
  readonly read: () => void;
  readonly add: (jobs: readonly PendingJob[]) => void;
  readonly remove: (jobId: string) => void;
  /** Takes in an answer about any job: one that has ended is forgotten, and told of once. */
  readonly seen: (jobId: string, trace: JobTrace) => void;
  readonly clear: () => void;
}

const NAME = "jobs";
const MOST = 20;
const KINDS: readonly JobKind[] = ["connect", "refresh", "update"];

interface Entry extends PendingJob {
  /** When it was begun, in epoch milliseconds. */
  readonly at: number;
}

/** The one list of a runtime. */
export const storedJobsOf = runtimePart(createStoredJobs);

function createStoredJobs({ storage, environment: { now } }: Runtime): StoredJobs {
  const jobs = createStore<readonly PendingJob[]>([]);
  const finished = createListeners<[FinishedJob]>();
  let entries: readonly Entry[] = [];
  // Where nothing can be kept, this page still remembers.
  let blocked = false;

  function show(next: readonly Entry[]) {
    const changed = said(next) !== said(entries);
    entries = next;
    if (changed) jobs.set(next.map(({ jobId, kind }) => ({ jobId, kind })));
  }

  /** What is kept now: another tab may have added to it, or told of an end already. */
  function stored(): readonly Entry[] {
    if (blocked) return entries;
    const value = storage.get(NAME)?.value;
    return Array.isArray(value)
      ? value.filter(isEntry).filter(({ at }) => now() < at + LISTS_REACH_BACK_MS)
      : [];
  }

  function keep(next: readonly Entry[]) {
    const latest = next.slice(-MOST);
    try {
      if (latest.length === 0) storage.remove(NAME);
      else storage.set(NAME, latest, now() + LISTS_REACH_BACK_MS);
    } catch {
      blocked = true;
    }
    show(latest);
  }

  const without = (known: readonly Entry[], jobId: string) =>
    known.filter((entry) => entry.jobId !== jobId);

  const kept: StoredJobs = {
    list: jobs.get,
    subscribe: jobs.subscribe,
    onFinished: finished.add,
    read: () => show(stored()),
    add(begun) {
      const at = now();
      keep(
        begun.reduce(
          (known, { jobId, kind }) => [...without(known, jobId), { jobId, kind, at }],
          stored(),
        ),
      );
    },
    remove: (jobId) => keep(without(stored(), jobId)),
    seen(jobId, trace) {
      const { status } = trace.job;
      if (status !== "success" && status !== "failed") return;
      const job = stored().find((entry) => entry.jobId === jobId);
      if (job === undefined) return kept.read();
      const { kind } = job;
      if (now() < (retriedUntil(trace, kind) ?? -Infinity)) return;
      kept.remove(jobId);
      finished.notify({ jobId, kind, status: status === "success" ? "succeeded" : status });
    },
    clear() {
      blocked = false;
      show([]);
    },
  };
  return kept;
}

function said(entries: readonly Entry[]): string {
  return entries.map(({ jobId, kind }) => `${jobId} ${kind}`).join();
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { jobId, kind, at }: Partial<Record<keyof Entry, unknown>> = value;
  return isBasiqId(jobId) && KINDS.some((known) => known === kind) && typeof at === "number";
}
