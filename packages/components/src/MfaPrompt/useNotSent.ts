import {
  type BasiqError,
  type NextTry,
  type UseMfaChallengeResult,
  useNextTry,
} from "@basiq-kit/hooks";
import { fromWords } from "../copy/dates.js";
import { useCopy } from "../copy/useCopy.js";
import { jobReachabilityWords } from "../JobReachability/jobReachabilityWords.js";
import { readWords } from "../ui/readWords.js";

/** Why no answer can be sent now, or never again, in words for the person. */
export interface NotSent {
  readonly error: BasiqError;
  readonly next: Exclude<NextTry, { type: "now" }>;
  readonly words: string;
}

/** `undefined` while an answer can be sent, also after one that the bank refused. */
export function useNotSent(mfa: UseMfaChallengeResult): NotSent | undefined {
  const { locale, read } = useCopy(readWords);
  const { reachability } = useCopy(jobReachabilityWords);
  // A 400 is the bank's own answer; anything else never reached the bank.
  const error = mfa.status === "rejected" && mfa.error.status !== 400 ? mfa.error : undefined;
  const next = useNextTry(error);
  if (error === undefined) return undefined;
  switch (next.type) {
    case "now":
      return undefined;
    case "later":
      return { error, next, words: read.later(fromWords(locale, next.retryAt)) };
    case "sign-in":
      return { error, next, words: reachability.signedOut };
    case "never":
      return { error, next, words: reachability.stopped };
    default:
      return next satisfies never;
  }
}
