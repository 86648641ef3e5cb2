import type { ConnectionState, FinishedJob } from "@basiq-kit/hooks";
import { HEADLESS } from "../headless/HeadlessExample.js";

/** Whether the page at this path follows a job by itself, and so shows how it ends. */
export function pageShowsJob(
  path: string,
  { jobId, kind }: Pick<FinishedJob, "jobId" | "kind">,
  connections: readonly Pick<ConnectionState, "runningJobId">[],
): boolean {
  switch (path) {
    case "/":
      // A bank's card follows the refresh that was started there, and the job its connection has running; an upload is
      // followed where the file was chosen.
      return (
        kind === "refresh" ||
        kind === "upload" ||
        connections.some(({ runningJobId }) => runningJobId === jobId)
      );
    case "/banks":
      return kind === "refresh";
    case "/return":
    case HEADLESS:
      return true;
    default:
      return false;
  }
}

/** Whether the page at this path shows the consent's status. */
export function pageShowsConsent(path: string): boolean {
  return ["/", "/consent", HEADLESS].includes(path);
}
