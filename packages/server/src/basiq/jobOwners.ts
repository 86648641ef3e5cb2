import { type Job, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { BasiqApi } from "./basiqApi.js";
import { userListHas } from "./userListHas.js";
import type { CacheStore } from "../store/withFallback.js";

/** Knows whose job a job is. Once proven it is remembered, so that a poll costs one request to Basiq. */
export interface JobOwners {
  /** Records whose job it is: this person's own refresh started it, or the app's server says so. */
  remember(jobId: string, userId: string): Promise<void>;
  /** Whether the job is this person's, by what is remembered, its own link, or the person's job list. */
  owns(userId: string, job: Job, signal: AbortSignal): Promise<boolean>;
}

export function createJobOwners(store: CacheStore, api: BasiqApi): JobOwners {
  const keyOf = (jobId: string) => `job-owner:${jobId}`;
  const remember = (jobId: string, userId: string) =>
    store.set(keyOf(jobId), userId, LISTS_REACH_BACK_MS);

  return {
    remember,
    async owns(userId, job, signal) {
      // The link came with the job: it costs no request, and it decides.
      if (job.userId !== undefined) return job.userId === userId;
      if ((await store.get(keyOf(job.id))) === userId) return true;
      const listed = await userListHas(api, `/users/${userId}/jobs`, job.id, signal);
      if (listed) await remember(job.id, userId);
      return listed;
    },
  };
}
