import type { Failure } from "./failure.js";
import type { JobKind } from "./jobKind.js";
import { isRetriedByBasiq } from "./retriedByBasiq.js";

/** Why something failed, as a closed set that a copy dictionary can cover whole. */
export type FailureReason =
  | "wrong-credentials"
  | "account-locked"
  | "mfa-not-supported"
  | "action-needed-at-bank"
  | "declined-at-bank"
  | "bank-unavailable"
  | "bank-outage"
  | "retried-by-basiq"
  | "challenge-ran-out"
  | "took-too-long"
  | "consent-ended"
  | "connection-ended"
  | "bank-not-supported"
  | "too-many-requests"
  | "app-misconfigured"
  | "unknown";

/** What can be done next. `afterMs` is in milliseconds. */
export type GuidanceAction =
  | { readonly type: "update-credentials" }
  | { readonly type: "open-bank" }
  | { readonly type: "retry" }
  | { readonly type: "retry-later"; readonly afterMs: number }
  | { readonly type: "wait" }
  | { readonly type: "give-consent" }
  | { readonly type: "contact-support" }
  | { readonly type: "none" };

/** Who can act on a failure, how bad it is, and what comes next; the words are the copy's. */
export interface Guidance {
  readonly reason: FailureReason;
  readonly who: "person" | "institution" | "basiq" | "developer" | "support";
  /** `caution`: it can be cured here and now, or cures itself. `critical`: it can't. */
  readonly severity: "caution" | "critical";
  readonly action: GuidanceAction;
}

export interface GuidanceOptions {
  readonly kind?: JobKind | undefined;
  /** The connector's `status`, an open set; `major-outage` means: don't try, wait. */
  readonly connectorStatus?: string | undefined;
  /** How often this was tried and failed so far, this time included. @default 1 */
  readonly attempts?: number | undefined;
}

// "Wait 10 minutes, retry a couple of times, then report" (basiq-api.md, Connectors).
const RETRY_AFTER_MS = 10 * 60_000;
const RETRIES = 2;

const CURES: Record<FailureReason, readonly [Guidance["who"], GuidanceAction["type"]]> = {
  "wrong-credentials": ["person", "update-credentials"],
  "account-locked": ["person", "open-bank"],
  "mfa-not-supported": ["support", "contact-support"],
  "action-needed-at-bank": ["person", "open-bank"],
  "declined-at-bank": ["person", "retry"],
  "bank-unavailable": ["institution", "retry-later"],
  "bank-outage": ["institution", "wait"],
  "retried-by-basiq": ["basiq", "wait"],
  "challenge-ran-out": ["person", "retry"],
  "took-too-long": ["person", "retry"],
  "consent-ended": ["person", "give-consent"],
  "connection-ended": ["person", "update-credentials"],
  "bank-not-supported": ["support", "contact-support"],
  "too-many-requests": ["person", "retry-later"],
  "app-misconfigured": ["developer", "none"],
  unknown: ["support", "contact-support"],
};

/**
 * Who can act on a failed step and what to offer, after the table in basiq-api.md, Errors.
 *
 * @example
 * guidance(failure, { kind: "refresh" }).action; // { type: "update-credentials" }
 */
export function guidance(failure: Failure, options: GuidanceOptions = {}): Guidance {
  const reason = reasonOf(failure, options);
  const cure = CURES[reason];
  const exhausted = cure[1] === "retry-later" && (options.attempts ?? 1) > RETRIES;
  const [who, type] = exhausted ? CURES.unknown : cure;
  return {
    reason,
    who,
    // Nothing that the person does cures these.
    severity: who === "support" || who === "developer" ? "critical" : "caution",
    action: type === "retry-later" ? { type, afterMs: RETRY_AFTER_MS } : { type },
  };
}

function reasonOf(failure: Failure, { kind, connectorStatus }: GuidanceOptions): FailureReason {
  if (isRetriedByBasiq(kind, failure)) return "retried-by-basiq";
  const reason = reasonOfCode(failure);
  return reason === "bank-unavailable" && connectorStatus === "major-outage"
    ? "bank-outage"
    : reason;
}

function reasonOfCode({ code, detail = "", step }: Failure): FailureReason {
  switch (code) {
    case "invalid-credentials":
      if (/\block/i.test(detail)) return "account-locked";
      return /mfa|multi-factor|two-factor/i.test(detail) &&
        /not supported|unsupported/i.test(detail)
        ? "mfa-not-supported"
        : "wrong-credentials";
    case "account-not-accessible-requires-user-action":
    case "user-action-required":
      return "action-needed-at-bank";
    case "authorization-failed":
    case "access_denied":
      return "declined-at-bank";
    case "service-unavailable":
    case "system-unavailable":
    case "connector-error":
    case "institution-not-available":
      return "bank-unavailable";
    case "job-timed-out":
      return step === "mfa-challenge" ? "challenge-ran-out" : "took-too-long";
    case "consent-expired":
    case "consent-revoked":
      return "consent-ended";
    case "invalid-connection":
      return "connection-ended";
    case "institution-not-found":
    case "institution-disabled":
    case "institution-not-supported":
      return "bank-not-supported";
    case "too-many-requests":
      return "too-many-requests";
    case "no-production-access":
    case "too-many-sandbox-connections":
    case "access-denied":
    case "forbidden-access":
      return "app-misconfigured";
    default:
      // `maintenance*` (basiq-api.md, Errors).
      return code.startsWith("maintenance") ? "bank-unavailable" : "unknown";
  }
}
