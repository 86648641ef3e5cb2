import { type OfBank, start } from "./bankName.js";

export interface ReferenceWords {
  readonly reference: (id: string) => string;
}

/** The words that every component uses. */
export interface BasicWords extends ReferenceWords {
  /** A BCP 47 language tag, for dates, durations and numbers. */
  readonly locale: string;
  /** Stands for a bank whose name isn't known. */
  readonly yourBank: string;
  /** Stands for a bank whose name may still come; in headings only a screen reader reads it out. */
  readonly theBank: string;
  /** Less than a minute ago. */
  readonly justNow: string;
  readonly bankSays: OfBank;
  /** The BCP 47 tag of the language that banks write in, by which a screen reader pronounces their words. */
  readonly bankLanguage: string;
}

// Separate, because `ConnectButton` uses no other of these words.
export const referenceWords: ReferenceWords = {
  reference: (id) => `Reference for support: ${id}`,
};

export const basicWords: BasicWords = {
  ...referenceWords,
  locale: "en-AU",
  yourBank: "your bank",
  theBank: "the bank",
  justNow: "just now",
  bankSays: (bank) => `${start(bank)} says:`,
  bankLanguage: "en-AU",
};
