import type { OfBank } from "../copy/bankName.js";
import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
import { type ShortFailureWords, shortFailureWords } from "../failures/shortFailureWords.js";
import { type BlockedWords, blockedWords } from "../RefreshFlow/blockedWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";
/** The words about the failures of the last days that nothing has fixed since. */
export interface CheckupCopy {
  readonly title: (count: number) => string;
  readonly clear: string;
  readonly failedOn: (when: string) => string;
  /** What to do where the row itself has no button for it: the bank's card has. */
  readonly atCard: {
    readonly retry: OfBank;
    readonly fix: OfBank;
    /** Which connection it is isn't known. */
    readonly fixOneOfSeveral: OfBank;
    /** The same, where no connection asks for the person yet: a refresh shows which one it is. */
    readonly refreshOneOfSeveral: OfBank;
  };
  /** A button's name for screen readers, where several say the same. */
  readonly actionFor: (label: string, bank: string) => string;
  /** What opens a row. */
  readonly detailsOf: OfBank;
  readonly dismiss: OfBank;
}

export interface JobsCheckupWords
  extends BasicWords, ActionWords, FailureWords, ShortFailureWords, BlockedWords, ReadWords {
  readonly checkup: CheckupCopy;
}

const checkup: CheckupCopy = {
  title: (count) =>
    count === 1 ? "1 bank needs your attention" : `${count} banks need your attention`,
  clear: "All your banks are up to date",
  failedOn: (when) => `Last tried ${when}`,
  atCard: {
    retry: (bank) => `Refresh ${bank} in your list of banks to try again.`,
    fix: (bank) => `Go to ${bank} in your list of banks to fix this.`,
    fixOneOfSeveral: (bank) =>
      `We can’t tell which connection to ${bank} this was. Sign in again at the one that needs it, in your list of banks.`,
    refreshOneOfSeveral: (bank) =>
      `We can’t tell which connection to ${bank} this was. Refresh them in your list of banks to find out.`,
  },
  actionFor: (label, bank) => `${label}, ${bank}`,
  detailsOf: (bank) => `Details of ${bank}`,
  dismiss: (bank) => `Hide ${bank}`,
};

export const jobsCheckupWords: JobsCheckupWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  ...shortFailureWords,
  ...blockedWords,
  ...readWords,
  checkup,
};
