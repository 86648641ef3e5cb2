import type { NextTry } from "@basiq-kit/hooks";
import { fromWords } from "../copy/dates.js";
import type { ConsentCardWords } from "./consentCardWords.js";

/** What is known of a withdrawal that failed, and the one thing to do about it. */
export function notStoppedWords(
  next: NextTry,
  { locale, consent: { notStopped } }: ConsentCardWords,
  contact: string,
): string {
  switch (next.type) {
    case "now":
      return notStopped.now;
    case "later":
      return notStopped.later(fromWords(locale, next.retryAt));
    case "sign-in":
      return notStopped.signedOut;
    case "never":
      return notStopped.never(contact);
    default:
      return next satisfies never;
  }
}
