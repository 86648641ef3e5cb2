import type { Core } from "../world/core.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { liveConnections } from "../world/records.js";
import { deleteConnection } from "./deleteConnection.js";
import { extendConsent, requireActive } from "../consents/extendConsent.js";
import { activeConsentOf } from "../consents/consentState.js";
import { giveConsent } from "../consents/giveConsent.js";
import { latestPolicy } from "../consents/policies.js";

/** The result of `action=update`. */
export type ConsentUpdate =
  | { outcome: "extended"; consent: ConsentRecord }
  | { outcome: "replaced"; consent: ConsentRecord; deletedConnectionIds: string[] };

/** What `action=update` would do, for the page that warns of it. */
export function previewUpdate(core: Core, userId: string): ConsentUpdate["outcome"] {
  return requireActive(core, userId).policyId === latestPolicy().id ? "extended" : "replaced";
}

/**
 * `action=update`: the same policy → extended; a changed one → the old consent is revoked, all connections are
 * deleted and consent to the latest policy is given (basiq-api.md, "Consent UI").
 * Throws a `RuleError` `no-active-consent` if there is none.
 */
export function updateConsent(
  core: Core,
  userId: string,
  optionalScopes?: readonly string[],
): ConsentUpdate {
  if (previewUpdate(core, userId) === "extended")
    return { outcome: "extended", consent: extendConsent(core, userId) };
  const deletedConnectionIds = revokeConsent(core, requireActive(core, userId));
  const consent = giveConsent(core, { userId, ...(optionalScopes ? { optionalScopes } : {}) });
  return { outcome: "replaced", consent, deletedConnectionIds };
}

/**
 * Ends a consent, and deletes the user's connections and their data (basiq-api.md, "Consents"). Returns the ids of the
 * deleted connections. Does nothing for a consent that has already ended.
 */
export function revokeConsent(core: Core, consent: ConsentRecord): string[] {
  const now = core.clock.now();
  if (activeConsentOf(core.records, consent.userId, now)?.id !== consent.id) return [];
  consent.revokedAt = now;
  return liveConnections(core.records, consent.userId).map((connection) => {
    deleteConnection(core, connection);
    // Revocation deletes the data; deleting only a connection doesn't.
    connection.purgedAt = now;
    return connection.id;
  });
}
