import type { FailureReason, Guidance } from "@basiq-kit/hooks";
import { type OfBank, start } from "../copy/bankName.js";
import { type StageWords, stageWords } from "./stageWords.js";

/**
 * What went wrong and what to do next, in that order. Where a pause comes first, `action.retryFrom` says so until it
 * is over.
 */
export interface FailureCopy {
  readonly what: OfBank;
  readonly next: OfBank;
}

/** The words for each reason for a failure; `reauthorise` where the person approves sharing at the bank again. */
export type FailuresCopy = Readonly<Record<FailureReason | "reauthorise", FailureCopy>>;

export interface FailureWords extends StageWords {
  readonly failure: FailuresCopy;
}

const failure: FailuresCopy = {
  "wrong-credentials": {
    what: (bank) => `${start(bank)} didn’t accept the sign-in details it was given.`,
    next: () => "Update them, and we’ll try again.",
  },
  "account-locked": {
    what: (bank) => `${start(bank)} has locked this account.`,
    next: (bank) => `Unlock it with ${bank} first, then come back here.`,
  },
  reauthorise: {
    what: (bank) => `${start(bank)} no longer shares new data.`,
    next: (bank) => `Approve sharing at ${bank} again. The data you’ve shared so far stays.`,
  },
  "mfa-not-supported": {
    what: (bank) => `${start(bank)} asks for a kind of security check that isn’t supported yet.`,
    next: () => "Contact support and we’ll look for another way.",
  },
  "answer-refused": {
    what: (bank) => `${start(bank)} didn’t accept the code or answer it was given.`,
    next: (bank) => `Sign in to ${bank} again, with your phone ready.`,
  },
  "action-needed-at-bank": {
    what: (bank) => `${start(bank)} needs something from you before it shares your accounts.`,
    next: (bank) => `Sign in to ${bank}, finish what it asks for, then come back here.`,
  },
  "declined-at-bank": {
    what: (bank) => `Sharing wasn’t approved at ${bank}.`,
    next: () => "If you want to share, try again.",
  },
  "bank-unavailable": {
    what: (bank) => `${start(bank)} is having problems. Nothing is wrong with your details.`,
    next: () => "Try again.",
  },
  "bank-outage": {
    what: (bank) => `${start(bank)} has an outage that affects many people.`,
    next: (bank) => `There’s nothing you need to do until ${bank} is working again.`,
  },
  "retried-by-basiq": {
    what: (bank) => `${start(bank)} isn’t available now.`,
    next: () => "We’ll keep trying for up to 7 days. You can leave this page.",
  },
  "challenge-ran-out": {
    what: (bank) => `${start(bank)} didn’t get an answer in time.`,
    next: () => "Try again when you have your phone ready.",
  },
  "took-too-long": {
    what: (bank) => `${start(bank)} took too long to answer.`,
    next: () => "Try again.",
  },
  "consent-ended": {
    what: (bank) => `Your consent to share data from ${bank} has ended.`,
    next: () => "Give consent again to continue.",
  },
  "connection-ended": {
    what: (bank) => `The connection to ${bank} no longer works.`,
    next: () => "Sign in to it again to reconnect it.",
  },
  "bank-not-supported": {
    what: (bank) => `${start(bank)} can’t be reached this way at the moment.`,
    next: () => "Contact support to find another way.",
  },
  "file-rejected": {
    what: (bank) => `This file couldn’t be read as a statement from ${bank}.`,
    next: (bank) => `Download the statement from ${bank} again, then upload it unchanged.`,
  },
  "file-empty": {
    what: () => "This file is empty.",
    next: (bank) => `Download the statement from ${bank} again, then upload the new file.`,
  },
  "file-too-long": {
    what: () => "This file has too many rows to read at once.",
    next: () => "Download a statement for a shorter period, then upload that.",
  },
  "file-has-errors": {
    what: () => "This file has errors.",
    next: (bank) => `Download the statement from ${bank} again, then upload it unchanged.`,
  },
  "file-of-another-bank": {
    what: (bank) => `This doesn’t look like a statement from ${bank} that can be read.`,
    next: () => "If it’s from another bank, choose that bank first.",
  },
  "file-not-supported": {
    what: () => "Statements of this kind of account can’t be read yet.",
    next: () => "Upload one of a different account.",
  },
  "not-processed": {
    what: () => "We couldn’t finish this. Nothing is wrong on your side.",
    next: () => "Try again.",
  },
  "too-many-requests": {
    what: (bank) => `There were too many requests to ${bank}.`,
    next: () => "Try again.",
  },
  "app-misconfigured": {
    what: () => "We have a problem on our side. You haven’t done anything wrong.",
    next: () => "Come back later.",
  },
  unknown: {
    what: () => "Something stopped this from finishing.",
    next: () => "Contact support with the reference below.",
  },
};

/**
 * What a card, a check-up and a failed job say of a failure. A job whose connection isn’t known has no method, so its
 * words are those for sign-in details; everything else is the same in all three. What to do next is what the guidance
 * says, which isn't always what the reason alone would: after enough attempts it is support, and while the bank has an
 * outage it is to wait.
 */
export function failureCopyOf({ reason, action }: Guidance, failures: FailuresCopy): FailureCopy {
  const { what, next } = failures[action.type === "reauthorise" ? "reauthorise" : reason];
  switch (action.type) {
    case "contact-support":
      return ASKS_SUPPORT.has(reason) ? { what, next } : { what, next: failures.unknown.next };
    case "wait":
      return SAYS_TO_WAIT.has(reason)
        ? { what, next }
        : { what, next: failures["bank-outage"].next };
    case "update-credentials":
    case "reauthorise":
    case "open-bank":
    case "retry":
    case "retry-later":
    case "give-consent":
    case "choose-file":
    case "choose-bank":
    case "none":
      return { what, next };
    default:
      return action satisfies never;
  }
}

const ASKS_SUPPORT: ReadonlySet<FailureReason> = new Set([
  "mfa-not-supported",
  "bank-not-supported",
  "unknown",
]);

const SAYS_TO_WAIT: ReadonlySet<FailureReason> = new Set(["bank-outage", "retried-by-basiq"]);

export const failureWords: FailureWords = { ...stageWords, failure };
