import { isBasiqId } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import type { Runtime } from "../session/runtime.js";
import { storedList } from "../session/storedList.js";
import { DAY_MS } from "../state/timed.js";

/** Which job makes which of the app's reports, in the browser's storage: a report costs the app, and outlives the page. */
export interface StoredReports {
  /** The last job that was started for it, as long as Basiq may have the report. */
  readonly jobOf: (name: string) => string | undefined;
  readonly add: (name: string, jobId: string) => void;
  /** Removes this job, unless another one has been started since. */
  readonly remove: (name: string, jobId: string) => void;
}

const NAME = "reports";
/** Basiq deletes a report after 24 hours. */
const LIFE_MS = DAY_MS;

interface Entry {
  /** The app's own name for it, as in `reports` of `createBasiqServer`. */
  readonly name: string;
  readonly jobId: string;
  /** When it was started, in epoch milliseconds. */
  readonly at: number;
}

export function storedReports(runtime: Pick<Runtime, "storage" | "environment">): StoredReports {
  const list = storedList<Entry>(runtime, { name: NAME, isEntry, lifeMs: LIFE_MS });

  function store(entries: readonly Entry[]) {
    try {
      list.write(entries);
    } catch {
      // Then this page alone knows.
    }
  }

  return {
    jobOf: (name) => list.read().find((entry) => entry.name === name)?.jobId,
    add(name, jobId) {
      const others = list.read().filter((entry) => entry.name !== name);
      store([...others, { name, jobId, at: runtime.environment.now() }]);
    },
    remove(name, jobId) {
      store(list.read().filter((entry) => entry.name !== name || entry.jobId !== jobId));
    },
  };
}

function isEntry(value: unknown): value is Entry {
  const { name, jobId, at } = fieldsOf(value);
  return typeof name === "string" && isBasiqId(jobId) && typeof at === "number";
}
