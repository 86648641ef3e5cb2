import type { JobOfMany, UseJobProgressResult } from "@basiq-kit/hooks";
import { JobReachability } from "./JobReachability.js";

/** What stands between us and a job, with the way to ask for it again. */
export function JobReach({ job }: { readonly job: UseJobProgressResult | JobOfMany }) {
  return job.status === "error" ? (
    <JobReachability
      reachability={{ status: "stopped", error: job.error }}
      onRetry={() => void job.retry()}
    />
  ) : (
    <JobReachability
      reachability={job.reachability}
      onRetry={job.status === "loading" ? undefined : () => void job.refetch()}
    />
  );
}
