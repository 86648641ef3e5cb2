import { deleteConnection } from "./connecting/deleteConnection.js";
import { revokeConsent } from "./consents/changeConsent.js";
import { activeConsentOf } from "./consents/consentState.js";
import type { Core } from "./core.js";
import { liveConnections, type UserRecord } from "./records.js";

/** Deletes a user with all that is theirs: consent, connections, data. */
export function deleteUser(core: Core, user: UserRecord): void {
  const now = core.clock.now();
  const consent = activeConsentOf(core.records, user.id, now);
  if (consent) revokeConsent(core, consent);
  for (const connection of liveConnections(core.records, user.id))
    deleteConnection(core, connection);
  user.deletedAt = now;
}
