import { CONSENT_WARNING_MS, type Consent, consentStatusAt, newestFirst } from "@basiq-kit/schema";
import { type GivenConsent, givenConsent } from "./givenConsent.js";
import { dayChangesAt, daysUntil, soonest, type Timed } from "./timed.js";

interface Valid {
  /** Whether the application's policy has changed since they consented. */
  readonly policyChanged: boolean;
}

/**
 * The status of a person's consent.
 *
 * ```
 * none ─▶ active ─▶ expiring ─▶ expired
 *            └─────────┴──▶ revoked
 * ```
 *
 * `recommendedAction` is the `action` for the Consent UI; `give-consent` means a first consent, without one.
 */
export type ConsentState =
  | { readonly status: "none"; readonly recommendedAction: "give-consent" }
  | (GivenConsent &
      Valid & {
        readonly status: "active";
        /** Epoch milliseconds; `undefined` if Basiq names no end. */
        readonly expiresAt: number | undefined;
        /** Whole days, rounded down. */
        readonly daysLeft: number | undefined;
        readonly recommendedAction: "none" | "update";
      })
  | (GivenConsent &
      Valid & {
        readonly status: "expiring";
        /** Epoch milliseconds. */
        readonly expiresAt: number;
        /** Whole days: 7 at most, 0 on the last one. */
        readonly daysLeft: number;
        readonly recommendedAction: "extend" | "update";
      })
  | (GivenConsent & {
      readonly status: "expired";
      /** When it ended, in epoch milliseconds. */
      readonly expiresAt: number | undefined;
      readonly recommendedAction: "give-consent";
    })
  | (GivenConsent & {
      readonly status: "revoked";
      /** Epoch milliseconds. */
      readonly revokedAt: number | undefined;
      readonly recommendedAction: "give-consent";
    });

/**
 * The state of a person's consents now: the active one counts, or else the newest that has ended.
 *
 * If the policy has changed, `update` is recommended rather than `extend`: it also extends the consent if
 * there is nothing to update (basiq-api.md, Consent UI).
 *
 * @param now Epoch milliseconds.
 * @example
 * consentState(parseConsents(body).items, Date.now()).state.status; // "active"
 */
export function consentState(consents: readonly Consent[], now: number): Timed<ConsentState> {
  const known = newestFirst(consents).map((consent) => ({
    consent,
    status: consentStatusAt(consent, now),
  }));
  const found =
    known.find(({ status }) => status === "active") ??
    known.find(({ status }) => status !== undefined);
  if (found === undefined)
    return { state: { status: "none", recommendedAction: "give-consent" }, changesAt: undefined };
  const { consent, status } = found;
  if (status === "active") return valid(consent, now);
  const over = { ...givenConsent(consent), recommendedAction: "give-consent" } as const;
  const { expiresAt, revokedAt } = consent;
  return {
    state:
      status === "revoked"
        ? { ...over, status: "revoked", revokedAt }
        : { ...over, status: "expired", expiresAt },
    changesAt: undefined,
  };
}

function valid(consent: Consent, now: number): Timed<ConsentState> {
  const { expiresAt = Infinity, policyChanged } = consent;
  const given = { ...givenConsent(consent), policyChanged };
  return {
    state:
      expiresAt - now <= CONSENT_WARNING_MS
        ? {
            ...given,
            status: "expiring",
            expiresAt,
            daysLeft: daysUntil(expiresAt, now),
            recommendedAction: policyChanged ? "update" : "extend",
          }
        : {
            ...given,
            status: "active",
            expiresAt: consent.expiresAt,
            daysLeft: consent.expiresAt && daysUntil(expiresAt, now),
            recommendedAction: policyChanged ? "update" : "none",
          },
    changesAt: soonest(now, [
      dayChangesAt(expiresAt, now),
      expiresAt,
      expiresAt - CONSENT_WARNING_MS,
    ]),
  };
}
