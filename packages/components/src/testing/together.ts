import type { UseJobProgressResult, UseJobsProgressResult } from "@basiq-kit/hooks";
import { jobsState } from "@basiq-kit/hooks/core";

/** Several jobs as one, by the ids `a`, `b` and so on. */
export function together(...jobs: readonly UseJobProgressResult[]): UseJobsProgressResult {
  return jobsState(
    jobs.map((job, index) => Object.assign({ jobId: "abcdefgh".charAt(index) }, job)),
  );
}
