import { isBasiqId, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";

/** The failed jobs that were reported to the app, in the browser's storage: other tabs and later pages know them too. */
export interface ReportedJobs {
  readonly has: (jobId: string) => boolean;
  /** Records one, and returns whether it was new. */
  readonly add: (jobId: string) => boolean;
}

const NAME = "failed-jobs";
/** Far more than fail in a week; the oldest are forgotten first. */
const MOST = 100;
/** No list has a job for longer, and nothing else shows one that old. */
const REMEMBERED_MS = LISTS_REACH_BACK_MS;

interface Entry {
  readonly jobId: string;
  /** When it was reported, in epoch milliseconds. */
  readonly at: number;
}

export function reportedJobs({ storage, environment: { now } }: Runtime): ReportedJobs {
  // If storage is blocked, each is still reported once on this page.
  const here = new Set<string>();

  function stored(): readonly Entry[] {
    const value = storage.get(NAME)?.value;
    return Array.isArray(value)
      ? value.filter(isEntry).filter(({ at }) => now() < at + REMEMBERED_MS)
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
        const entries = [...stored(), { jobId, at }].slice(-MOST);
        storage.set(NAME, entries, at + REMEMBERED_MS);
      } catch {
        // Then this page alone knows.
      }
      return true;
    },
  };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { jobId, at }: Partial<Record<keyof Entry, unknown>> = value;
  return isBasiqId(jobId) && typeof at === "number";
}
