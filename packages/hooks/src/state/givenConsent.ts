import type { Consent, ConsentPermission, ConsentPurpose } from "@basiq-kit/schema";

/** What a person consented to. */
export interface Given {
  readonly consentId: string;
  /** Epoch milliseconds. */
  readonly givenAt: number | undefined;
  /** Why the data is needed, in the application's words. */
  readonly purpose: ConsentPurpose | undefined;
  /** What the person shares. */
  readonly permissions: readonly ConsentPermission[];
  /** What they were asked to share and declined. */
  readonly declined: readonly ConsentPermission[];
}

/** What a person consented to, of what Basiq lists. */
export function givenIn({ id, createdAt, purpose, permissions }: Consent): Given {
  return {
    consentId: id,
    givenAt: createdAt,
    purpose,
    permissions: permissions.filter(({ consented }) => consented),
    declined: permissions.filter(({ consented }) => !consented),
  };
}
