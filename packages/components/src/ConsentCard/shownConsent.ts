import type { RemovalState, UseConsentResult } from "@basiq-kit/hooks";

/** A consent that exists or existed. */
export type ShownConsent = Exclude<UseConsentResult, { status: "loading" | "error" | "none" }>;
export type ValidConsent = Extract<ShownConsent, { status: "active" | "expiring" }>;

/** Whether data is shared by it. */
export function isValid(consent: UseConsentResult): consent is ValidConsent {
  return consent.status === "active" || consent.status === "expiring";
}

/**
 * The consent as it is after a withdrawal. Basiq has confirmed it, so the consent is over even if the
 * list that would show it couldn't be fetched.
 */
export function shownConsent(
  consent: UseConsentResult,
  withdrawal: RemovalState,
): UseConsentResult {
  if (withdrawal.status !== "done" || !isValid(consent)) return consent;
  const { consentId, givenAt, purpose, permissions, declined, refetchError, refetch } = consent;
  const { updatedAt, initialRetrievalDays, retainData } = consent;
  const given = { consentId, givenAt, purpose, permissions, declined, refetchError, refetch };
  return {
    ...given,
    updatedAt,
    initialRetrievalDays,
    retainData,
    status: "revoked",
    revokedAt: undefined,
    recommendedAction: "give-consent",
  };
}
