import { LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { CacheStore } from "../store/withFallback.js";

/** Knows which report a job makes, of those that this person's pages started here. */
export interface ReportJobs {
  remember(jobId: string, userId: string, name: string): Promise<void>;
  /** Its name; `undefined` for another person's job, and for one that didn't start here. */
  nameOf(jobId: string, userId: string): Promise<string | undefined>;
}

export function createReportJobs(store: CacheStore): ReportJobs {
  // Both are part of the key: neither can be read for another.
  const keyOf = (jobId: string, userId: string) => `report-job:${jobId}:${userId}`;
  return {
    remember: (jobId, userId, name) => store.set(keyOf(jobId, userId), name, LISTS_REACH_BACK_MS),
    nameOf: async (jobId, userId) => (await store.get(keyOf(jobId, userId))) ?? undefined,
  };
}
