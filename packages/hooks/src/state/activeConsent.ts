import { type Consent, consentStatusAt, newestFirst } from "@basiq-kit/schema";

/** The consent that counts at a moment (epoch milliseconds): the newest that is active. */
export function activeConsent(consents: readonly Consent[], now: number): Consent | undefined {
  return newestFirst(consents).find((consent) => consentStatusAt(consent, now) === "active");
}
