import type { Consent, ConsentPermission, ConsentPurpose } from "@basiq-kit/schema";

/** What a person consented to. */
export interface GivenConsent {
  readonly consentId: string;
  /** Epoch milliseconds. */
  readonly givenAt: number | undefined;
  /** When it last changed, as by an extension, in epoch milliseconds; `undefined` where Basiq doesn't say. */
  readonly updatedAt: number | undefined;
  /** Why the data is needed, in the application's words. */
  readonly purpose: ConsentPurpose | undefined;
  /** What the person shares. */
  readonly permissions: readonly ConsentPermission[];
  /** What they were asked to share and declined. */
  readonly declined: readonly ConsentPermission[];
  /** How many days back the first retrieval reaches; `undefined` where Basiq doesn't say. */
  readonly initialRetrievalDays: number | undefined;
  /** As Basiq sends it; no document of Basiq's says what it means. */
  readonly retainData: boolean | undefined;
}

/** What a person consented to, as far as Basiq's list says. */
export function givenConsent(consent: Consent): GivenConsent {
  const { id, createdAt, updatedAt, purpose, permissions } = consent;
  const { initialRetrievalDays, retainData } = consent;
  return {
    consentId: id,
    givenAt: createdAt,
    updatedAt,
    purpose,
    initialRetrievalDays,
    retainData,
    permissions: permissions.filter(({ consented }) => consented),
    declined: permissions.filter(({ consented }) => !consented),
  };
}
