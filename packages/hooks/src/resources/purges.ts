import { hasEnded, isBasiqId, type Job, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import { createListeners, stopAll } from "../lib/listeners.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import type { Purge } from "../state/fetchedState.js";
import { awakeReads } from "./awakeReads.js";
import { jobsQuery } from "./jobsQuery.js";

const NAME = "purges";
/** Posted to the other tabs, which then read the storage again. */
const CHANGED = "purges:changed";

/**
 * The purges that this browser knows of: nothing in Basiq's answers shows that data was removed. Each is stored
 * for as long as the list of jobs may still show what had been fetched before.
 */
export const purgesOf = runtimePart((runtime: Runtime) => {
  const { storage, queryClient, environment } = runtime;
  const { now, tabs, visibility, onRestored } = environment;
  // If storage is blocked, this page still knows.
  let isBlocked = false;
  let purges = stored();

  const listeners = createListeners(() => {
    read();
    const onMessage = (message: string) => {
      if (message === CHANGED) read();
    };
    // A tab that was frozen, or gets no messages, reads it again when it is seen.
    return stopAll(tabs.subscribe(onMessage), visibility.subscribe(read), onRestored(read));
  });

  function stored(): readonly Purge[] {
    const value = storage.get(NAME)?.value;
    return Array.isArray(value) ? value.filter(isPurge).filter(isCurrent) : [];
  }

  function isCurrent({ at }: Purge): boolean {
    return now() < at + LISTS_REACH_BACK_MS;
  }

  function show(next: readonly Purge[]) {
    if (JSON.stringify(next) === JSON.stringify(purges)) return;
    purges = next;
    listeners.notify();
  }

  function read() {
    if (!isBlocked) show(stored());
  }

  function store(purge: Purge) {
    // Another tab may have stored others.
    read();
    const others = purges.filter(({ connectionId }) => connectionId !== purge.connectionId);
    const next = [...others.filter(isCurrent), purge];
    try {
      storage.set(NAME, next, now() + LISTS_REACH_BACK_MS);
      tabs.post(CHANGED);
    } catch {
      isBlocked = true;
    }
    show(next);
  }

  return {
    subscribe: listeners.add,
    get: () => purges,
    /**
     * Remembers that data was removed, or may have been: what the jobs that have ended had brought is gone. They are
     * read again, because the list may be older, or may not have been read on this page. Never rejects.
     */
    async add(connectionId: string, outcome: Purge["outcome"]): Promise<void> {
      const known = queryClient.getQueryData<readonly Job[]>(jobsQuery(runtime).queryKey);
      const jobIds = endedIds(known ?? []);
      const purge = { connectionId, at: now(), outcome, jobIds, isComplete: false };
      store(purge);
      const jobs = await readJobs(runtime);
      // Unless the person has gone, or has asked for another purge.
      const isLast = purges.some((one) => one.connectionId === connectionId && one.at === purge.at);
      if (jobs === undefined || !isLast) return;
      store({ ...purge, jobIds: endedIds(jobs), isComplete: true });
    },
    clear() {
      isBlocked = false;
      show([]);
    },
  };
});

/** The person's jobs as they are now; `undefined` if they can't be read. */
async function readJobs(runtime: Runtime): Promise<readonly Job[] | undefined> {
  const { queryClient } = runtime;
  const query = jobsQuery(runtime);
  if (awakeReads(runtime).mustWait(query.queryKey)) return undefined;
  try {
    // An answer that is on its way may be older than the purge.
    await queryClient.cancelQueries({ queryKey: query.queryKey });
    return await queryClient.fetchQuery({ ...query, staleTime: 0 });
  } catch {
    return undefined;
  }
}

function endedIds(jobs: readonly Job[]): readonly string[] {
  return jobs.filter(hasEnded).map(({ id }) => id);
}

function isPurge(value: unknown): value is Purge {
  const { connectionId, at, outcome, jobIds, isComplete } = fieldsOf(value);
  return (
    isBasiqId(connectionId) &&
    typeof at === "number" &&
    (outcome === "done" || outcome === "unknown") &&
    Array.isArray(jobIds) &&
    jobIds.every(isBasiqId) &&
    typeof isComplete === "boolean"
  );
}
