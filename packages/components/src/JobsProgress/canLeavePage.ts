import type { JobOfMany, UseJobsProgressResult } from "@basiq-kit/hooks";
import { isSignedIn } from "../JobProgress/isSignedIn.js";

/** Whether the person may leave the page: they are signed in at each bank, or its job is over. */
export function canLeavePage(all: UseJobsProgressResult): boolean {
  return all.status !== "none" && all.jobs.every(isSettled);
}

function isSettled(job: JobOfMany): boolean {
  switch (job.status) {
    case "running":
      return job.reachability.status === "stopped" || isSignedIn(job.steps);
    case "loading":
    case "waiting":
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
