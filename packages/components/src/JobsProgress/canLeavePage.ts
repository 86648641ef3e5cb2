import type { JobOfMany, UseJobsProgressResult } from "@basiq-kit/hooks";
import { isSignedIn } from "../JobProgress/isSignedIn.js";

/** Whether the person may leave the page: they are signed in at each bank, or its job is over, or doesn't start yet. */
export function canLeavePage(all: UseJobsProgressResult): boolean {
  return all.status !== "none" && all.jobs.every(isSettled);
}

function isSettled(job: JobOfMany): boolean {
  switch (job.status) {
    case "running":
      return job.reachability.status === "stopped" || isSignedIn(job.steps);
    case "waiting":
      // Nobody has to watch for minutes that nothing happens.
      return job.pause !== "none";
    case "loading":
    case "needs-mfa":
      return false;
    case "delayed":
    case "succeeded":
    case "failed":
    case "error":
      return true;
    default:
      return job satisfies never;
  }
}
