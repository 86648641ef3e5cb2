import { type OfBank, start } from "./bankName.js";

export interface ReferenceWords {
  readonly reference: (id: string) => string;
}

/** What every component says. */
export interface BasicWords extends ReferenceWords {
  /** A BCP 47 language tag, for dates, durations and numbers. */
  readonly locale: string;
  /** Stands for a bank whose name isn't known. */
  readonly yourBank: string;
  readonly bankSays: OfBank;
}

// Separate, because a button that leads to the bank says nothing else of these.
export const referenceWords: ReferenceWords = {
  reference: (id) => `Reference for support: ${id}`,
};

export const basicWords: BasicWords = {
  ...referenceWords,
  locale: "en-AU",
  yourBank: "your bank",
  bankSays: (bank) => `${start(bank)} says:`,
};
