import type { JobOfMany, UseJobsProgressResult } from "@basiq-kit/hooks";

/** What a person may be needed for; later steps go on without them. */
const SIGN_IN: ReadonlySet<string> = new Set(["verify-credentials", "mfa-challenge"]);

/** Whether nobody is needed any more: each bank has let the person in, or is done with. */
export function canLeave(all: UseJobsProgressResult): boolean {
  return all.status !== "none" && all.jobs.every(isSettled);
}

function isSettled(job: JobOfMany): boolean {
  switch (job.status) {
    case "running":
      return (
        job.reachability.status === "stopped" ||
        job.steps.every(({ title, status }) => !SIGN_IN.has(title) || status === "done")
      );
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
