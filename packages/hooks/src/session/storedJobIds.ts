import { isBasiqId, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import type { Runtime } from "./runtime.js";

/**
 * Ids of a person's jobs in the browser's storage, so that other tabs and later pages know them too. Each is stored
 * for as long as any list may show its job, and no longer; how many there are doesn't matter.
 */
export interface StoredJobIds {
  readonly has: (jobId: string) => boolean;
  /** Stores one, and returns whether it was new. */
  readonly add: (jobId: string) => boolean;
  /** Forgets what this page knows; the storage is cleared where its person changes. */
  readonly clear: () => void;
}

interface Entry {
  readonly jobId: string;
  /** When it was stored, in epoch milliseconds. */
  readonly at: number;
}

/** @param name The name in the storage. */
export function storedJobIds(
  { storage, environment: { now } }: Pick<Runtime, "storage" | "environment">,
  name: string,
): StoredJobIds {
  // If storage is blocked, this page still knows.
  const here = new Set<string>();

  function stored(): readonly Entry[] {
    const value = storage.get(name)?.value;
    return Array.isArray(value)
      ? value.filter(isEntry).filter(({ at }) => now() < at + LISTS_REACH_BACK_MS)
      : [];
  }

  const has = (jobId: string) => here.has(jobId) || stored().some((entry) => entry.jobId === jobId);

  return {
    has,
    add(jobId) {
      if (has(jobId)) return false;
      here.add(jobId);
      const at = now();
      try {
        storage.set(name, [...stored(), { jobId, at }], at + LISTS_REACH_BACK_MS);
      } catch {
        // Then this page alone knows.
      }
      return true;
    },
    clear: () => here.clear(),
  };
}

function isEntry(value: unknown): value is Entry {
  const { jobId, at } = fieldsOf(value);
  return isBasiqId(jobId) && typeof at === "number";
}
