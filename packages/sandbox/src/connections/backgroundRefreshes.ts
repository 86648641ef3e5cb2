import { findInstitution } from "../banks/institutions.js";
import { expiryOf } from "../consents/consentState.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { findPersona } from "../people/personas.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import { jobsOf, type Records } from "../world/records.js";
import { DAY_MS } from "../world/time.js";
import { stateByJobs } from "./stateByJobs.js";

/**
 * When the smart cache refreshed a connection up to `now`, oldest first, epoch milliseconds: once a day, counted from
 * when it was connected. Like jobs, refreshes aren't stored but computed, so that past ones never change.
 *
 * They have no job in the list. No document of Basiq's says that they do, nor names a job type for them, and the
 * kit has to work where `lastUsed`, the data and the events of the data are all that shows them. Where one would fail
 * there is none: what a failed one leaves behind isn't documented either.
 */
export function backgroundRefreshes(
  records: Records,
  connection: ConnectionRecord,
  now: number,
): readonly number[] {
  if (!records.smartCache || !isInSmartCache(connection)) return [];
  const { createdAt, deletedAt } = connection;
  const jobs = jobsOf(records, connection.id);
  const end = Math.min(deletedAt ?? Infinity, consentEndOf(records, connection));
  const count = Math.floor((now - createdAt) / DAY_MS);
  return Array.from(
    { length: Math.max(0, count) },
    (_, day) => createdAt + (day + 1) * DAY_MS,
  ).filter(
    (at) =>
      at < end &&
      isAuthorised(connection, at) &&
      stateByJobs(connection, jobs, at).status === "active" &&
      jobs.every((job) => job.createdAt > at || jobTimeline(job, at).endedAt !== null),
  );
}

/** MFA connections are left out (basiq-api.md, "Keeping data fresh"), and so are uploaded statements. */
function isInSmartCache({ institutionId, method, login }: ConnectionRecord): boolean {
  const institution = findInstitution(institutionId);
  if (method !== "web" && method !== "openbanking") return false;
  if (institution === undefined || institution.quirk === "fails-after-accounts") return false;
  if (findPersona(login)?.failure !== null) return false;
  return method === "openbanking" || institution.mfa.when === "never";
}

function consentEndOf(records: Records, { consentId }: ConnectionRecord): number {
  const consent = records.consents.get(consentId);
  return consent === undefined
    ? Infinity
    : Math.min(consent.revokedAt ?? Infinity, expiryOf(consent));
}

/** Whether the bank's authorisation was valid then; a web connection needs none. */
function isAuthorised({ authorisations }: ConnectionRecord, at: number): boolean {
  return (
    authorisations.length === 0 ||
    authorisations.some(({ from, until }) => from <= at && at < until)
  );
}
