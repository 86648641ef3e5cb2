import { type BasicWords, basicWords } from "../copy/basicWords.js";
import type { OfBank } from "../copy/bankName.js";
import { type SupportWords, supportWords } from "../copy/supportWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

/** What stands in a place that is held for a failure, while there is none. */
export interface FailurePlaceCopy {
  /** Nobody knows yet how the job ends. */
  readonly watching: OfBank;
  /** The job has ended without a failure. */
  readonly fine: OfBank;
}

export interface FailureNoticeWords
  extends BasicWords, ActionWords, FailureWords, SupportWords, ReadWords {
  readonly failurePlace: FailurePlaceCopy;
}

const failurePlace: FailurePlaceCopy = {
  watching: (bank) => `If something goes wrong with ${bank}, you’ll see it here.`,
  fine: (bank) => `Nothing went wrong with ${bank}.`,
};

export const failureNoticeWords: FailureNoticeWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  ...supportWords,
  ...readWords,
  failurePlace,
};
