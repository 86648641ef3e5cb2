import { isBasiqId, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import type { Runtime } from "./runtime.js";
import { storedList } from "./storedList.js";

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
  runtime: Pick<Runtime, "storage" | "environment">,
  name: string,
): StoredJobIds {
  const { now } = runtime.environment;
  const list = storedList<Entry>(runtime, { name, isEntry, lifeMs: LISTS_REACH_BACK_MS });
  // If storage is blocked, this page still knows.
  const here = new Set<string>();

  const has = (jobId: string) =>
    here.has(jobId) || list.read().some((entry) => entry.jobId === jobId);

  return {
    has,
    add(jobId) {
      if (has(jobId)) return false;
      here.add(jobId);
      try {
        list.write([...list.read(), { jobId, at: now() }]);
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
