import { consentStatus } from "../consents/consentState.js";
import { authorisedUntil, type ConnectionRecord } from "../world/connectionRecord.js";
import { jobsOf, type Records } from "../world/records.js";
import { backgroundRefreshes } from "./backgroundRefreshes.js";
import { stateByJobs, type StateByJobs } from "./stateByJobs.js";

/** A connection's state, which follows from time, its jobs, the smart cache and its consent. */
export interface ConnectionState {
  status: StateByJobs["status"] | "revoked";
  /**
   * When a job or the smart cache last succeeded for it, otherwise when it was connected, epoch milliseconds; null
   * before that.
   */
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
  const { status, lastUsedAt: usedByJobAt } = stateByJobs(
    connection,
    jobsOf(records, connection.id),
    now,
  );
  const refreshedAt = backgroundRefreshes(records, connection, now).at(-1);
  const lastUsedAt =
    refreshedAt === undefined ? usedByJobAt : Math.max(refreshedAt, usedByJobAt ?? refreshedAt);
  const consent = records.consents.get(connection.consentId);
  if (consent && consentStatus(consent, now) !== "active") return { status: "revoked", lastUsedAt };
  const until = authorisedUntil(connection);
  return { status: until !== null && until <= now ? "invalid" : status, lastUsedAt };
}
