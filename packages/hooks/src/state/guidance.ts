import { failureReason, type FailureReason, RETRIES, RETRY_AFTER_MS } from "@basiq-kit/schema";
import type { Failure } from "./failure.js";
import type { JobKind } from "./jobKind.js";
import { isRetriedByBasiq } from "./retriedByBasiq.js";

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
  // Another file, or the right bank for this one: there is nothing to press here.
  "file-rejected": ["person", "none"],
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
  const reason = failureReason(failure);
  return reason === "bank-unavailable" && connectorStatus === "major-outage"
    ? "bank-outage"
    : reason;
}
