import {
  type Consent,
  type ConsentPermission,
  type ConsentPurpose,
  consentStatusAt,
} from "@basiq-kit/schema";
import { DAY_MS, dayChangesAt, daysUntil, soonest, type Timed } from "./timed.js";

/** What a person said yes to. */
interface Given {
  readonly consentId: string;
  /** Epoch milliseconds. */
  readonly givenAt: number | undefined;
  /** Why data is wanted, in the application's words. */
  readonly purpose: ConsentPurpose | undefined;
  /** What the person shares. */
  readonly permissions: readonly ConsentPermission[];
  /** What they could share as well, and don't. */
  readonly declined: readonly ConsentPermission[];
}

interface Valid {
  /** They consented to an older policy than the application's present one. */
  readonly policyChanged: boolean;
}

/**
 * Where a person's consent stands.
 *
 * ```
 * none ─▶ active ─▶ expiring ─▶ expired
 *            └─────────┴──▶ revoked
 * ```
 *
 * `recommendedAction` is the Consent UI's `action`; `give-consent` is none: a first consent.
 */
export type ConsentState =
  | { readonly status: "none"; readonly recommendedAction: "give-consent" }
  | (Given &
      Valid & {
        readonly status: "active";
        /** Epoch milliseconds; `undefined` where Basiq names no end. */
        readonly expiresAt: number | undefined;
        /** Whole days, never more than there are. */
        readonly daysLeft: number | undefined;
        readonly recommendedAction: "none" | "update";
      })
  | (Given &
      Valid & {
        readonly status: "expiring";
        /** Epoch milliseconds. */
        readonly expiresAt: number;
        /** Whole days: 7 at most, 0 on the last one. */
        readonly daysLeft: number;
        readonly recommendedAction: "extend" | "update";
      })
  | (Given & {
      readonly status: "expired";
      /** When it ended, in epoch milliseconds. */
      readonly expiresAt: number | undefined;
      readonly recommendedAction: "give-consent";
    })
  | (Given & {
      readonly status: "revoked";
      /** Epoch milliseconds. */
      readonly revokedAt: number | undefined;
      readonly recommendedAction: "give-consent";
    });

// `consent.warning` comes 7 days before the end (basiq-api.md, Consents).
const WARNING_MS = 7 * DAY_MS;

/**
 * What a person's consents mean now: the active one counts, else the newest of those that ended.
 *
 * A changed policy is due before an extension: `update` extends where nothing has changed after all
 * (basiq-api.md, Consent UI).
 *
 * @param now Epoch milliseconds.
 * @example
 * consentState(parseConsents(body).items, Date.now()).state.status; // "active"
 */
export function consentState(consents: readonly Consent[], now: number): Timed<ConsentState> {
  const known = consents
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))
    .map((consent) => ({ consent, status: consentStatusAt(consent, now) }));
  const found =
    known.find(({ status }) => status === "active") ??
    known.find(({ status }) => status !== undefined);
  if (found === undefined)
    return { state: { status: "none", recommendedAction: "give-consent" }, changesAt: undefined };
  const { consent, status } = found;
  if (status === "active") return valid(consent, now);
  const over = { ...givenIn(consent), recommendedAction: "give-consent" } as const;
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
  const given = { ...givenIn(consent), policyChanged };
  return {
    state:
      expiresAt - now <= WARNING_MS
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
    changesAt: soonest(now, [dayChangesAt(expiresAt, now), expiresAt, expiresAt - WARNING_MS]),
  };
}

function givenIn({ id, createdAt, purpose, permissions }: Consent): Given {
  return {
    consentId: id,
    givenAt: createdAt,
    purpose,
    permissions: permissions.filter(({ consented }) => consented),
    declined: permissions.filter(({ consented }) => !consented),
  };
}
