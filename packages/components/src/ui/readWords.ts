import { type BasicWords, basicWords } from "../copy/basicWords.js";

/** What is said when something can’t be loaded. */
export interface ReadCopy {
  readonly loading: string;
  readonly network: string;
  readonly unavailable: string;
  readonly tooMany: string;
  /** The server has named a time: until then nothing else can be done. */
  readonly later: (when: string) => string;
  readonly signedOut: string;
  readonly personChanged: string;
  readonly misconfigured: string;
  /** It was there, and isn’t any more: trying again can’t help. */
  readonly notFound: string;
  readonly noActiveConsent: string;
  readonly other: string;
  /** What is shown was fetched earlier. */
  readonly stale: string;
  readonly tryAgain: string;
  readonly signIn: string;
  /** The way out where nothing can be done any more, so that nothing is put off. */
  readonly close: string;
}

export interface ReadWords extends BasicWords {
  readonly read: ReadCopy;
}

const read: ReadCopy = {
  loading: "Loading",
  network: "We can’t reach the service. Check your connection, then try again.",
  unavailable: "The service isn’t answering. Try again.",
  tooMany: "There were too many requests. Try again.",
  later: (when) => `The service is busy. Try again from ${when}.`,
  signedOut: "You’ve been signed out. Sign in again to continue.",
  personChanged: "Someone else has signed in here. Reload this page.",
  misconfigured: "We have a problem on our side. You haven’t done anything wrong. Come back later.",
  notFound: "We couldn’t find this. It may have been removed.",
  noActiveConsent: "You have no active consent, so this can’t be done now.",
  other: "We couldn’t load this. Try again.",
  stale: "We couldn’t update this. You’re seeing older data.",
  tryAgain: "Try again",
  signIn: "Sign in",
  close: "Close",
};

export const readWords: ReadWords = { ...basicWords, read };
