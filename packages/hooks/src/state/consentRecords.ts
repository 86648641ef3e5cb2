import { type Consent, consentStatusAt, newestFirst } from "@basiq-kit/schema";
import { activeConsent } from "./activeConsent.js";
import { type GivenConsent, givenConsent } from "./givenConsent.js";
import { DAY_MS, soonest, type Timed } from "./timed.js";

interface Ended {
  readonly status: "ended";
  /** Epoch milliseconds; `undefined` where Basiq names no time, or an expiry that lies ahead. */
  readonly endedAt: number | undefined;
}

/**
 * One of a person's consents, past or present, and why it ended:
 *
 * - `withdrawn`: it was revoked. Basiq doesn't say by whom, the person or the application.
 * - `replaced`: it was revoked, and another was given at that moment, as `update` does.
 * - `expired`: its time was over.
 *
 * It is `unknown` for a status that the kit doesn't know yet.
 */
export type ConsentRecord =
  | (GivenConsent & {
      readonly status: "active";
      /** Epoch milliseconds; `undefined` if Basiq names no end. */
      readonly expiresAt: number | undefined;
    })
  | (GivenConsent & Ended & { readonly reason: "withdrawn" | "expired" })
  | (GivenConsent &
      Ended & {
        readonly reason: "replaced";
        readonly endedAt: number;
        /** The `consentId` of the one that took its place. */
        readonly replacedBy: string;
      })
  | (GivenConsent & { readonly status: "unknown" });

/** All of a person's consents. */
export interface ConsentRecords {
  /** The newest first; one without a date comes last. */
  readonly consents: readonly ConsentRecord[];
  /** The `consentId` of the one that counts now. */
  readonly activeId: string | undefined;
}

/**
 * `update` revokes a consent and gives another in one go (basiq-api.md, "Consent UI"). Nobody withdraws one and gives
 * another through the Consent UI in so short a time.
 */
const REPLACED_WITHIN_MS = 10_000;

/**
 * The record of a person's consents now: each with what was shared, and why it ended. It says no more than Basiq's
 * list does, except that it distinguishes a replaced consent from a withdrawn one by their times.
 *
 * @param now Epoch milliseconds.
 * @example
 * const { consents, activeId } = consentRecords(parseConsents(body).items, Date.now()).state;
 */
export function consentRecords(consents: readonly Consent[], now: number): Timed<ConsentRecords> {
  const ends = consents.flatMap((one) =>
    consentStatusAt(one, now) === "active" ? [one.expiresAt] : [],
  );
  return {
    state: {
      consents: newestFirst(consents).map((one) => recordOf(one, consents, now)),
      activeId: activeConsent(consents, now)?.id,
    },
    changesAt: soonest(now, ends),
  };
}

function recordOf(consent: Consent, all: readonly Consent[], now: number): ConsentRecord {
  const { expiresAt, revokedAt } = consent;
  const recorded = givenConsent(consent);
  const status = consentStatusAt(consent, now);
  switch (status) {
    case "active":
      return { ...recorded, status, expiresAt };
    case "expired":
      return {
        ...recorded,
        status: "ended",
        reason: "expired",
        endedAt: possibleEnd(expiresAt, now),
      };
    case "revoked": {
      const next = replacementOf(consent, all);
      return next === undefined || revokedAt === undefined
        ? { ...recorded, status: "ended", reason: "withdrawn", endedAt: revokedAt }
        : {
            ...recorded,
            status: "ended",
            reason: "replaced",
            endedAt: revokedAt,
            replacedBy: next,
          };
    }
    case undefined:
      return { ...recorded, status: "unknown" };
    default:
      return status satisfies never;
  }
}

function replacementOf({ id, createdAt = 0, revokedAt }: Consent, all: readonly Consent[]) {
  if (revokedAt === undefined) return undefined;
  return all.find(
    (one) =>
      one.id !== id &&
      one.createdAt !== undefined &&
      one.createdAt > createdAt &&
      Math.abs(one.createdAt - revokedAt) <= REPLACED_WITHIN_MS,
  )?.id;
}

/** The end that was planned, unless it is still ahead by more than two clocks differ. */
function possibleEnd(at: number | undefined, now: number): number | undefined {
  return at !== undefined && at <= now + DAY_MS ? at : undefined;
}
