"use client";

import { useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { type FinishedJob, storedJobsOf, type PendingJob } from "./jobs/storedJobs.js";
import { pendingJobsOf } from "./jobs/pendingJobs.js";
import { useListener } from "./react/useListener.js";

export interface UsePendingJobsOptions {
  /**
   * Called once for each job that ends, in the tab that sees it first (in two if they see it at the same
   * moment). If no tab was open when the job ended, it is called in the next one that opens.
   */
  readonly onFinished?: ((job: FinishedJob) => void) | undefined;
}

export type UsePendingJobsResult =
  | { readonly status: "loading" }
  | {
      readonly status: "ready";
      /** Oldest first, 20 at most. */
      readonly jobs: readonly PendingJob[];
      /** Removes a job, so that `onFinished` isn't called when it ends. */
      readonly dismiss: (jobId: string) => void;
    };

/**
 * Follows the jobs that this person started, by a redirect or a refresh, whatever page they are on:
 * also after a reload, or in a tab that the browser had suspended. Use it in the app's layout.
 *
 * Only the jobs' ids and kinds are stored in the browser, for 7 days at most.
 *
 * @example
 * usePendingJobs({ onFinished: ({ status }) => status === "succeeded" && toast("Your bank is connected") });
 */
export function usePendingJobs(options: UsePendingJobsOptions = {}): UsePendingJobsResult {
  const runtime = useBasiqRuntime("usePendingJobs");
  const stored = storedJobsOf(runtime);
  useListener(runtime, stored.onFinished, options.onFinished);
  const jobs = useSyncExternalStore(
    pendingJobsOf(runtime).subscribe,
    () => (runtime.waiting ? undefined : stored.list()),
    () => undefined,
  );
  return jobs === undefined
    ? { status: "loading" }
    : { status: "ready", jobs, dismiss: stored.remove };
}
