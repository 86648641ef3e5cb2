import type { JobOfMany, UseJobProgressResult } from "@basiq-kit/hooks";
import type { FailureReferences } from "../copy/references.js";

/** Whose a failed job is, and of which connection, as far as it says; nothing of a job that hasn't failed. */
export function idsOfFailed(
  job: UseJobProgressResult | JobOfMany,
): Pick<FailureReferences, "userId" | "connectionId"> {
  if (job.status === "delayed") return { userId: job.userId };
  if (job.status !== "failed") return {};
  const { userId, connectionId } = job;
  return { userId, connectionId };
}
