import type { FailureReason } from "./failureReason.js";
import { RETRIES } from "./limits.js";

/** Who can do something about a failure, and what comes next. */
export interface Cure {
  readonly who: "person" | "institution" | "basiq" | "developer" | "support";
  readonly action:
    | "update-credentials"
    | "open-bank"
    | "retry"
    /** After `RETRY_AFTER_MS`, and `RETRIES` times at most. */
    | "retry-later"
    | "wait"
    | "give-consent"
    /** Another file, or the same statement downloaded again. */
    | "choose-file"
    /** The file is fine, and the bank that was chosen isn't its bank. */
    | "choose-bank"
    | "contact-support"
    | "none";
}

const CURES: Record<FailureReason, readonly [Cure["who"], Cure["action"]]> = {
  "wrong-credentials": ["person", "update-credentials"],
  "account-locked": ["person", "open-bank"],
  "mfa-not-supported": ["support", "contact-support"],
  // As documented for its code: whether Basiq refreshes a connection after that isn't known.
  "answer-refused": ["person", "update-credentials"],
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
  "file-rejected": ["person", "choose-file"],
  "file-empty": ["person", "choose-file"],
  "file-too-long": ["person", "choose-file"],
  "file-has-errors": ["person", "choose-file"],
  "file-of-another-bank": ["person", "choose-bank"],
  "file-not-supported": ["person", "choose-file"],
  // No bank was asked: what was sent is fine, and no account gets locked by another try.
  "not-processed": ["basiq", "retry"],
  "too-many-requests": ["person", "retry-later"],
  "app-misconfigured": ["developer", "none"],
  unknown: ["support", "contact-support"],
};

/**
 * Who can act on a failure that came `attempts` times in a row, and how, after the table in basiq-api.md,
 * Errors: after enough retries it is support.
 *
 * @example
 * cureOf("account-locked"); // { who: "person", action: "open-bank" }
 */
export function cureOf(reason: FailureReason, attempts = 1): Cure {
  const [who, action] = CURES[reason];
  const exhausted = action === "retry-later" && attempts > RETRIES;
  return exhausted ? cureOf("unknown") : { who, action };
}
