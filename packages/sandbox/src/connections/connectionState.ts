import { consentStatus } from "../consents/consentState.js";
import { isSignedIn } from "../jobs/isSignedIn.js";
import { jobTimeline, type JobTimeline } from "../jobs/jobTimeline.js";
import { needsPerson } from "../jobs/needsPerson.js";
import { authorisedUntil, type ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import { jobsOf, type Records } from "../world/records.js";

/** A connection's state, which follows from time, its jobs and its consent. */
export interface ConnectionState {
  status: "pre-init" | "pending" | "active" | "invalid" | "revoked";
  /** When a job last succeeded for it, otherwise when it was connected, epoch milliseconds; null before that. */
  lastUsedAt: number | null;
}

/**
 * A connection's state at `now`.
 *
 *   pre-init ─▶ pending ─▶ active ⇄ invalid        revoked: its consent has ended
 *      └──◀── left half-way, or the bank failed
 */
export function connectionState(
  records: Records,
  connection: ConnectionRecord,
  now: number,
): ConnectionState {
  const state = jobsOf(records, connection.id).reduce<ConnectionState>(
    (before, job) => afterJob(connectedBy(job, before), jobTimeline(job, now)),
    connection.established
      ? { status: "active", lastUsedAt: connection.createdAt }
      : { status: "pre-init", lastUsedAt: null },
  );
  const consent = records.consents.get(connection.consentId);
  if (consent && consentStatus(consent, now) !== "active") return { ...state, status: "revoked" };
  const until = authorisedUntil(connection);
  return until !== null && until <= now ? { ...state, status: "invalid" } : state;
}

/** Connecting sets `lastUsed`, whatever comes of it: an example of Basiq's has it a second after the connection. */
function connectedBy({ createdAt }: JobRecord, state: ConnectionState): ConnectionState {
  return { ...state, lastUsedAt: state.lastUsedAt ?? createdAt };
}

function afterJob(state: ConnectionState, job: JobTimeline): ConnectionState {
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
