import type { Consent, ConsentPermission, ConsentPurpose } from "@basiq-kit/schema";
import { isoTime } from "../lib/isoTime.js";

/** A consent as Basiq would write it, from parsed fields only; `parseConsent` reads it back. */
export function wireConsent(consent: Consent) {
  const { id, status, purpose, retainData, initialRetrievalDays, permissions } = consent;
  return {
    type: "consent",
    id,
    // An unknown value is left out, so that the browser parses it as unknown, too.
    status: status === "unknown" ? undefined : status,
    created: isoTime(consent.createdAt),
    updated: isoTime(consent.updatedAt),
    expiryDate: isoTime(consent.expiresAt),
    revoked: isoTime(consent.revokedAt),
    purpose: wirePurpose(purpose),
    data: { retainData, initialRetrievalDays, permissions: permissions.map(wirePermission) },
    // A browser needs to know that the policies differ, but not which they are.
    links: {
      consentPolicy: "/policies/consented",
      latestConsentPolicy: consent.policyChanged ? "/policies/latest" : "/policies/consented",
    },
  };
}

function wirePermission(permission: ConsentPermission) {
  const { scope, required, consented, name, description, attributes, purpose } = permission;
  return {
    scope,
    required,
    consented,
    information: { name, description, attributeList: attributes },
    purpose: wirePurpose(purpose),
  };
}

function wirePurpose(purpose: ConsentPurpose | undefined) {
  return purpose && { primary: purpose };
}
