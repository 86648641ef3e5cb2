import {
  cureOf,
  type Failure,
  failureReason,
  type FailureReason,
  RETRY_AFTER_MS,
} from "@basiq-kit/schema";
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

/**
 * Who can act on a failed step and what to offer, after the table in basiq-api.md, Errors.
 *
 * @example
 * guidance(failure, { kind: "refresh" }).action; // { type: "update-credentials" }
 */
export function guidance(failure: Failure, options: GuidanceOptions = {}): Guidance {
  const reason = reasonOf(failure, options);
  const { who, action: type } = cureOf(reason, options.attempts);
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
