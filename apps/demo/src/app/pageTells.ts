import type { ConnectionState, FinishedJob } from "@basiq-kit/hooks";
import { HEADLESS } from "../HeadlessExample.js";

/** Whether the page at this path follows a job by itself, and so tells how it ends. */
export function pageTellsOfJob(
  path: string,
  { jobId, kind }: Pick<FinishedJob, "jobId" | "kind">,
  connections: readonly Pick<ConnectionState, "runningJobId">[],
): boolean {
  switch (path) {
    case "/":
      // A bank's card follows what was begun there, and what its connection knows to run.
      return kind === "refresh" || connections.some(({ runningJobId }) => runningJobId === jobId);
    case "/banks":
      return kind === "refresh";
    case "/return":
    case HEADLESS:
      return true;
    default:
      return false;
  }
}

/** Whether the page at this path shows how the consent stands. */
export function pageTellsOfConsent(path: string): boolean {
  return ["/", "/consent", HEADLESS].includes(path);
}
