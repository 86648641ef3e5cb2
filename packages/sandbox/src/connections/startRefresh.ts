import { isUploaded } from "../world/isUploaded.js";
import { OPEN_BANKING_REFRESHES_A_DAY } from "@basiq-kit/schema";
import { connectionState } from "./connectionState.js";
import type { Core } from "../world/core.js";
import { createJob } from "../jobs/createJob.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { authorisedUntil, type ConnectionRecord } from "../world/connectionRecord.js";
import { jobsOf } from "../world/records.js";
import type { JobRecord } from "../world/jobRecord.js";
import { RuleError } from "../world/ruleError.js";
import { DAY_MS } from "../world/time.js";

/**
 * Starts a refresh, or returns the job that is already queued or running (basiq-api.md, "Connections"). Throws
 * a `RuleError` for a connection that can't be refreshed, and for the 21st refresh of a day by open banking.
 */
export function startRefresh(
  core: Core,
  connection: ConnectionRecord,
): { job: JobRecord; isNew: boolean } {
  requireNoUpload(connection);
  const now = core.clock.now();
  const jobs = jobsOf(core.records, connection.id);
  const unfinished = jobs.find((job) => jobTimeline(job, now).endedAt === null);
  if (unfinished) return { job: unfinished, isNew: false };
  requireRefreshable(core, connection, now);
  if (connection.method === "openbanking") requireFewRefreshes(jobs, now);
  return { job: createJob(core, connection, { kind: "refresh" }), isNew: true };
}

/** An uploaded statement can't be refreshed. The message is Basiq's (basiq-api.md, "Connections"). */
function requireNoUpload(connection: ConnectionRecord): void {
  if (isUploaded(connection)) throw new RuleError("wrong-method", "connection type is not Web");
}

function requireRefreshable(core: Core, connection: ConnectionRecord, now: number): void {
  const { status } = connectionState(core.records, connection, now);
  // Documents disagree on invalid connections. Here they may be refreshed, and the job shows whether the cause is
  // fixed.
  const isOver = (authorisedUntil(connection) ?? Infinity) <= now;
  if (status === "active" || (status === "invalid" && !isOver)) return;
  throw new RuleError(
    "connection-not-active",
    `a connection that is ${isOver ? "past its expiry" : status} can't be refreshed. Send the person through the Consent UI again.`,
  );
}

function requireFewRefreshes(jobs: readonly JobRecord[], now: number): void {
  const today = jobs.filter(
    ({ kind, createdAt }) => kind === "refresh" && createdAt > now - DAY_MS,
  );
  if (today.length >= OPEN_BANKING_REFRESHES_A_DAY)
    throw new RuleError(
      "too-many-refreshes",
      `an open-banking connection is refreshed at most ${OPEN_BANKING_REFRESHES_A_DAY} times a day.`,
    );
}
