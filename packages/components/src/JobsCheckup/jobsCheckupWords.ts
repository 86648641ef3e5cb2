import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";
/** The words about the failures of the last days that nothing has fixed since. */
export interface CheckupCopy {
  readonly title: (count: number) => string;
  readonly clear: string;
  readonly failedOn: (when: string) => string;
  /** A button's name for screen readers, where several say the same. */
  readonly actionFor: (label: string, bank: string) => string;
  readonly dismiss: (bank: string) => string;
}

export interface JobsCheckupWords extends BasicWords, ActionWords, FailureWords, ReadWords {
  readonly checkup: CheckupCopy;
}

const checkup: CheckupCopy = {
  title: (count) => (count === 1 ? "1 bank needs a look" : `${count} banks need a look`),
  clear: "All your banks are up to date",
  failedOn: (when) => `Last tried on ${when}`,
  actionFor: (label, bank) => `${label}, ${bank}`,
  dismiss: (bank) => `Hide ${bank}`,
};

export const jobsCheckupWords: JobsCheckupWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  ...readWords,
  checkup,
};
