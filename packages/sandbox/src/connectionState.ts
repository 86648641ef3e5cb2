import { jobTimeline, type JobTimeline } from "./jobTimeline.js";
import type { ConnectionRecord, JobRecord } from "./records.js";

/** What a connection's jobs have made of it. */
export interface ConnectionState {
  status: "active" | "invalid";
  /** When its data was last brought up to date, epoch milliseconds. */
  lastUsedAt: number;
}

/** Failures that only the person can clear; after any other the connection works again by itself. */
const PERSON_MUST_ACT = new Set([
  "invalid-credentials",
  "account-not-accessible-requires-user-action",
]);

/** Folds the ended jobs of a connection, oldest first, into its state at `now`. */
export function connectionState(
  connection: ConnectionRecord,
  jobs: readonly JobRecord[],
  now: number,
): ConnectionState {
  const made: ConnectionState = { status: "active", lastUsedAt: connection.createdAt };
  return jobs.map((job) => jobTimeline(job, now)).reduce(afterJob, made);
}

function afterJob(state: ConnectionState, job: JobTimeline): ConnectionState {
  switch (job.status) {
    case "success":
      return { status: "active", lastUsedAt: job.changedAt };
    case "failed":
      return needsPerson(job) ? { ...state, status: "invalid" } : state;
    case "pending":
    case "in-progress":
      return state;
    default:
      return job.status satisfies never;
  }
}

function needsPerson(job: JobTimeline): boolean {
  return job.steps.some(
    (step) => step.status === "failed" && PERSON_MUST_ACT.has(step.failure.code),
  );
}
