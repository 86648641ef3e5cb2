/**
 * Banks of the sandbox, by what they do.
 *
 * @example
 * world.addConnection({ institutionId: BANK.confirmsInApp });
 */
export const BANK = {
  /** Hooli: it never asks. */
  withoutMfa: "AU00000",
  /** Pied Piper Bank: what it asks depends on the person. */
  withMfa: "AU00002",
  /** Its people confirm in the bank's own app. */
  confirmsInApp: "AU90003",
} as const;

/**
 * What a bank asks while it is refreshed.
 *
 * @example
 * const mfa: Mfa = "code";
 */
export type Mfa = "none" | "code" | "questions" | "confirm-in-app";

/** The bank and the login that are asked this. */
export const MFA_SIGN_IN = {
  none: { institutionId: BANK.withoutMfa, login: "richard" },
  code: { institutionId: BANK.withMfa, login: "richard" },
  questions: { institutionId: BANK.withMfa, login: "Whistler" },
  "confirm-in-app": { institutionId: BANK.confirmsInApp, login: "richard" },
} as const satisfies Record<Mfa, { readonly institutionId: string; readonly login: string }>;
