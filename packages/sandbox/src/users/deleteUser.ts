import { deleteConnection } from "../connections/deleteConnection.js";
import { revokeConsent } from "../connections/endConsent.js";
import { activeConsentOf } from "../consents/consentState.js";
import type { Core } from "../world/core.js";
import { liveConnections } from "../world/records.js";
import type { UserRecord } from "../world/userRecord.js";

/** Deletes a user with all that is theirs: consent, connections, data. */
export function deleteUser(core: Core, user: UserRecord): void {
  const now = core.clock.now();
  const consent = activeConsentOf(core.records, user.id, now);
  if (consent) revokeConsent(core, consent);
  for (const connection of liveConnections(core.records, user.id))
    deleteConnection(core, connection);
  user.deletedAt = now;
}
