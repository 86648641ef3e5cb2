import { hasEnded, isBasiqId, type Job, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import { createStore } from "../lib/store.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import type { Purge } from "../state/fetchedState.js";

const NAME = "purges";

/**
 * The purges that this browser knows of: nothing in Basiq's answers shows that data was removed. Each is stored
 * for as long as the list of jobs may still show what had been fetched before.
 */
export const purgesOf = runtimePart(({ storage, environment, queryClient, scopeKey }: Runtime) => {
  const { now } = environment;
  const stored = storage.get(NAME)?.value;
  const purges = createStore<readonly Purge[]>(
    Array.isArray(stored) ? stored.filter(isPurge).filter(isCurrent) : [],
  );

  function isCurrent({ at }: Purge): boolean {
    return now() < at + LISTS_REACH_BACK_MS;
  }

  return {
    subscribe: purges.subscribe,
    get: purges.get,
    /** What the jobs that have ended had brought is gone. */
    add(connectionId: string) {
      const jobs = queryClient.getQueryData<readonly Job[]>([...scopeKey, "jobs"]) ?? [];
      const jobIds = jobs.filter(hasEnded).map(({ id }) => id);
      const others = purges.get().filter((one) => one.connectionId !== connectionId);
      const next = [...others.filter(isCurrent), { connectionId, at: now(), jobIds }];
      try {
        storage.set(NAME, next, now() + LISTS_REACH_BACK_MS);
      } catch {
        // If storage is blocked, this page still knows.
      }
      purges.set(next);
    },
    clear() {
      purges.set([]);
    },
  };
});

function isPurge(value: unknown): value is Purge {
  const { connectionId, at, jobIds } = fieldsOf(value);
  return (
    isBasiqId(connectionId) &&
    typeof at === "number" &&
    Array.isArray(jobIds) &&
    jobIds.every(isBasiqId)
  );
}
