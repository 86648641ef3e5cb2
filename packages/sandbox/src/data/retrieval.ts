import { backgroundRefreshes } from "../connections/backgroundRefreshes.js";
import { consentStatus } from "../consents/consentState.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { jobsOf, type Records } from "../world/records.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";

/** When a connection's data was last fetched, epoch milliseconds; null if there is none. */
export interface Retrieval {
  accountsAt: number | null;
  transactionsAt: number | null;
}

/**
 * When the data that a connection still has was fetched. A purge removes data, and so does the end of the consent;
 * deleting the connection doesn't (basiq-api.md, "Connections", "Consents").
 */
export function retrieval(records: Records, connection: ConnectionRecord, now: number): Retrieval {
  const consent = records.consents.get(connection.consentId);
  // A statement that was uploaded without a consent can't lose its consent.
  if (consent && consentStatus(consent, now) !== "active")
    return { accountsAt: null, transactionsAt: null };
  const jobs = jobsOf(records, connection.id).map((job) => jobTimeline(job, now));
  const inBackground = backgroundRefreshes(records, connection, now);
  const purgedAt = connection.purgedAt ?? -Infinity;
  const lastOf = (title: string) => {
    const done = jobs.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.title === title && step.status === "success" ? step.at : [])),
    );
    if (connection.established) done.push(connection.createdAt);
    done.push(...inBackground);
    const remaining = done.filter((at) => at > purgedAt);
    return remaining.length === 0 ? null : Math.max(...remaining);
  };
  return {
    accountsAt: lastOf("retrieve-accounts"),
    transactionsAt: lastOf("retrieve-transactions"),
  };
}
