"use client";

import { useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { type FinishedJob, storedJobsOf, type PendingJob } from "./jobs/storedJobs.js";
import { pendingJobsOf } from "./jobs/pendingJobs.js";
import { useListener } from "./react/useListener.js";

export interface UsePendingJobsOptions {
  /**
   * Told once of each job that ends: in the tab that sees it first, or in two that see it at the same
   * moment. Nobody is told of a job that ended while nobody's tab was there until one is.
   */
  readonly onFinished?: ((job: FinishedJob) => void) | undefined;
}

export type UsePendingJobsResult =
  | { readonly status: "loading" }
  | {
      readonly status: "ready";
      /** The oldest first, 20 at most. */
      readonly jobs: readonly PendingJob[];
      /** Forgets a job, so that nobody is told of its end. */
      readonly dismiss: (jobId: string) => void;
    };

/**
 * Follows the jobs that this person started, by a redirect or a refresh, on whatever page they are:
 * also after a reload, or in a tab that the browser had put away. Use it in the app's frame.
 *
 * Their ids and kinds are kept in the browser for 7 days at most, and nothing else of them.
 *
 * @example
 * usePendingJobs({ onFinished: ({ status }) => status === "succeeded" && toast("Your bank is connected") });
 */
export function usePendingJobs(options: UsePendingJobsOptions = {}): UsePendingJobsResult {
  const runtime = useBasiqRuntime("usePendingJobs");
  const kept = storedJobsOf(runtime);
  useListener(runtime, kept.onFinished, options.onFinished);
  const jobs = useSyncExternalStore(pendingJobsOf(runtime).subscribe, kept.list, () => undefined);
  return jobs === undefined
    ? { status: "loading" }
    : { status: "ready", jobs, dismiss: kept.remove };
}
