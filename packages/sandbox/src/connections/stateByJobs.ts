import { isSignedIn } from "../jobs/isSignedIn.js";
import { jobTimeline, type JobTimeline } from "../jobs/jobTimeline.js";
import { needsPerson } from "../jobs/needsPerson.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";

/** What follows from a connection's jobs alone. */
export interface StateByJobs {
  status: "pre-init" | "pending" | "active" | "invalid";
  /** When a job last succeeded for it, otherwise when it was connected, epoch milliseconds; null before that. */
  lastUsedAt: number | null;
}

/** What follows from a connection's jobs, oldest first, at `now`; those that start later don't count. */
export function stateByJobs(
  connection: ConnectionRecord,
  jobs: readonly JobRecord[],
  now: number,
): StateByJobs {
  return jobs
    .filter(({ createdAt }) => createdAt <= now)
    .reduce<StateByJobs>(
      (before, job) => afterJob(connectedBy(job, before), jobTimeline(job, now)),
      connection.established
        ? { status: "active", lastUsedAt: connection.createdAt }
        : { status: "pre-init", lastUsedAt: null },
    );
}

/** Connecting sets `lastUsed`, whatever comes of it: an example of Basiq's has it a second after the connection. */
function connectedBy({ createdAt }: JobRecord, state: StateByJobs): StateByJobs {
  return { ...state, lastUsedAt: state.lastUsedAt ?? createdAt };
}

function afterJob(state: StateByJobs, job: JobTimeline): StateByJobs {
  const isNew = state.status === "pre-init" || state.status === "pending";
  switch (job.status) {
    case "success":
      return { status: "active", lastUsedAt: job.changedAt };
    case "failed":
      if (needsPersonAfter(job)) return { ...state, status: "invalid" };
      if (isSignedIn(job)) return { ...state, status: "active" };
      return isNew ? { ...state, status: job.endedAt === null ? "pending" : "pre-init" } : state;
    case "pending":
    case "in-progress":
      if (!isNew) return state;
      return { ...state, status: isSignedIn(job) ? "active" : "pending" };
    default:
      return job.status satisfies never;
  }
}

function needsPersonAfter({ steps }: JobTimeline): boolean {
  return steps.some((step) => step.status === "failed" && needsPerson(step.failure));
}
