import { consentStatus, expiryOf } from "../consents/consentState.js";
import { findPolicy, latestPolicy } from "../consents/policies.js";
import type { Core } from "../core.js";
import type { ConsentRecord } from "../records.js";
import { isoTime } from "./isoTime.js";

/** A consent as Basiq writes it: what its policy asked for, and what this person said yes to. */
export function consentPayload(core: Core, consent: ConsentRecord) {
  const { id, userId, createdAt, periods, revokedAt } = consent;
  const { apiUrl } = core;
  const policy = findPolicy(consent.policyId) ?? latestPolicy();
  const permissions = policy.permissions.map((permission) => {
    const { scope, required, entity, information, purpose } = permission;
    const consented = required || consent.optionalScopes.includes(scope);
    return { scope, required, consented, entity, information, purpose };
  });
  const { retainData, initialRetrievalDays } = policy;
  return {
    type: "consent",
    id,
    created: isoTime(createdAt),
    updated: isoTime(revokedAt ?? periods.at(-1)?.from ?? createdAt),
    expiryDate: isoTime(expiryOf(consent)),
    origin: "hosted",
    status: consentStatus(consent, core.clock.now()),
    ...(revokedAt === null ? {} : { revoked: isoTime(revokedAt) }),
    purpose: policy.purpose,
    data: { retainData, initialRetrievalDays, permissions },
    links: {
      self: `${apiUrl}/users/${userId}/consents/${id}`,
      consentPolicy: `${apiUrl}/policies/${policy.id}`,
      latestConsentPolicy: `${apiUrl}/policies/${latestPolicy().id}`,
    },
  };
}
