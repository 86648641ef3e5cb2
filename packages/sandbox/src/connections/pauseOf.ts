import { CONNECT_PAUSE_MS } from "@basiq-kit/schema";
import type { Core } from "../world/core.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { jobsOf, liveConnections } from "../world/records.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";

/**
 * Milliseconds a new connection's first job stays `pending`: six minutes where the same person's sign-in at the
 * same bank is in progress in an older connection, which continues (basiq-api.md, Jobs).
 */
export function pauseOf(core: Core, connection: ConnectionRecord): number {
  const { userId, institutionId, login, method } = connection;
  // Open banking has no credentials here, and an unknown login isn't recorded.
  if (method !== "web" || login === "") return 0;
  const isInUse = liveConnections(core.records, userId).some(
    (other) =>
      other.id !== connection.id &&
      other.institutionId === institutionId &&
      other.method === method &&
      other.login === login &&
      isInProgress(core, other),
  );
  return isInUse ? CONNECT_PAUSE_MS : 0;
}

function isInProgress({ records, clock }: Core, { id }: ConnectionRecord): boolean {
  return jobsOf(records, id)
    .map((job) => jobTimeline(job, clock.now()).status)
    .some((status) => status === "pending" || status === "in-progress");
}
