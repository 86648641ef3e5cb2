import { consentStatus, expiryOf } from "../consents/consentState.js";
import { findPolicy, latestPolicy } from "../consents/policies.js";
import type { Core } from "../world/core.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { wireTime } from "./isoTime.js";

/** A consent as Basiq writes it: what its policy asked for, and what this person agreed to. */
export function consentPayload(core: Core, consent: ConsentRecord, at = core.clock.now()) {
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
    created: wireTime(core, createdAt),
    updated: wireTime(core, revokedAt ?? periods.at(-1)?.from ?? createdAt),
    expiryDate: wireTime(core, expiryOf(consent)),
    origin: "user",
    status: consentStatus(consent, at),
    ...(revokedAt === null ? {} : { revoked: wireTime(core, revokedAt) }),
    // The schema of Basiq's OpenAPI has true, false or null for other purposes, and its examples have null.
    purpose: { primary: policy.purpose.primary, other: null },
    data: { retainData, initialRetrievalDays, organisation: null, permissions },
    links: {
      self: `${apiUrl}/users/${userId}/consents/${id}`,
      consentPolicy: `${apiUrl}/policies/${policy.id}`,
      latestConsentPolicy: `${apiUrl}/policies/${latestPolicy().id}`,
    },
  };
}

/** A consent as it was at `at`, without later changes. */
export function consentAt(core: Core, consent: ConsentRecord, at: number) {
  const { periods, revokedAt } = consent;
  const then: ConsentRecord = {
    ...consent,
    periods: periods.filter(({ from }) => from <= at),
    revokedAt: revokedAt !== null && revokedAt <= at ? revokedAt : null,
  };
  return consentPayload(core, then, at);
}
