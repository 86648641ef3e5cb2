import type { Reachability } from "../jobs/jobPoll.js";
import type { JobProgress } from "./jobProgress.js";

/** What is shown of a job that nobody has seen yet. */
export function unseenJob(reachability: Reachability, retry: () => Promise<void>): JobProgress {
  return reachability.status === "stopped"
    ? { status: "error", error: reachability.error, retry }
    : { status: "loading", reachability };
}
