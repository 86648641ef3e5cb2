import type { FailureReason } from "@basiq-kit/hooks";

/** What is wrong, as the one line of a bank's row: without the bank's name, which stands above it. */
export type ShortFailuresCopy = Readonly<Record<FailureReason | "reauthorise", string>>;

export interface ShortFailureWords {
  readonly failureShort: ShortFailuresCopy;
  /** What else a person wants to know of it, where the line leaves a doubt. */
  readonly failureNote: Readonly<Record<NotedReason, string>>;
}

type NotedReason = "bank-unavailable" | "not-processed" | "app-misconfigured";

const failureShort: ShortFailuresCopy = {
  "wrong-credentials": "Sign-in details not accepted",
  "account-locked": "Account locked",
  reauthorise: "No longer shares new data",
  "mfa-not-supported": "Security check not supported yet",
  "answer-refused": "Code or answer not accepted",
  "action-needed-at-bank": "Needs something from you first",
  "declined-at-bank": "Sharing wasn’t approved",
  "bank-unavailable": "Having problems",
  "bank-outage": "Has an outage",
  "retried-by-basiq": "Not available now",
  "challenge-ran-out": "No answer in time",
  "took-too-long": "Took too long to answer",
  "consent-ended": "Your consent has ended",
  "connection-ended": "Connection no longer works",
  "bank-not-supported": "Can’t be reached this way",
  "file-rejected": "Statement couldn’t be read",
  "file-empty": "Statement was empty",
  "file-too-long": "Statement was too long",
  "file-has-errors": "Statement has errors",
  "file-of-another-bank": "Statement is from another bank",
  "file-not-supported": "Statement of this kind can’t be read",
  "not-processed": "Couldn’t be finished",
  "too-many-requests": "Asked too often",
  "app-misconfigured": "Something on our side isn’t right",
  unknown: "Something stopped this",
};

const failureNote: ShortFailureWords["failureNote"] = {
  "bank-unavailable": "Nothing is wrong with your details.",
  "not-processed": "Nothing is wrong on your side.",
  "app-misconfigured": "You haven’t done anything wrong.",
};

/** What a failure is called for short: as its connection's approval where that is what ended. */
export function shortFailureOf(
  {
    reason,
    action,
  }: { readonly reason: FailureReason; readonly action: { readonly type: string } },
  short: ShortFailuresCopy,
): string {
  return short[action.type === "reauthorise" ? "reauthorise" : reason];
}

/** What else is said of a failure; `undefined` where its line leaves no doubt. */
export function failureNoteOf(
  { reason }: { readonly reason: FailureReason },
  notes: ShortFailureWords["failureNote"],
): string | undefined {
  return isNoted(reason) ? notes[reason] : undefined;
}

function isNoted(reason: FailureReason): reason is NotedReason {
  return Object.hasOwn(failureNote, reason);
}

export const shortFailureWords: ShortFailureWords = { failureShort, failureNote };
