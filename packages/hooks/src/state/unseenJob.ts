import type { Reachability } from "./jobSnapshot.js";
import type { JobProgress } from "./jobProgress.js";

/** What a hook returns for a job without an answer yet. */
export function unseenJob(reachability: Reachability, retry: () => Promise<void>): JobProgress {
  return reachability.status === "stopped"
    ? { status: "error", error: reachability.error, retry }
    : { status: "loading", reachability };
}
