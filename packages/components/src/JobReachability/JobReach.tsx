import type { JobOfMany, UseJobProgressResult } from "@basiq-kit/hooks";
import { JobReachability } from "./JobReachability.js";

/** Why a job can't be seen now, with a button to ask again. */
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
