"use client";

import { jobsState, type JobsState } from "./state/jobsState.js";
import type { UseJobProgressOptions } from "./useJobProgress.js";
import { useJobs } from "./react/useJobs.js";

export interface UseJobsProgressOptions {
  /** The jobs to follow, as `useConsentReturn` returns them; at most 20. */
  readonly jobs: readonly UseJobProgressOptions[];
}

export type UseJobsProgressResult = JobsState;

/**
 * Follows several jobs as one, each with its own state: some banks may succeed while others fail.
 *
 * @example
 * const all = useJobsProgress({ jobs: consentReturn.jobs });
 * if (all.status === "partly-succeeded") return <p>{all.succeeded.length} of your banks are connected.</p>;
 */
export function useJobsProgress({ jobs }: UseJobsProgressOptions): UseJobsProgressResult {
  const each = useJobs(jobs, "useJobsProgress");
  return jobsState(
    jobs.flatMap(({ jobId }, index) => {
      const job = each[index];
      return job === undefined ? [] : { jobId, ...job };
    }),
  );
}
