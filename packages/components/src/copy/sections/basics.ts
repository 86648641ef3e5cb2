import { type OfBank, start } from "./bankName.js";

/** What every component says. */
export interface BasicsCopy {
  /** A BCP 47 language tag, for dates, durations and numbers. */
  readonly locale: string;
  /** Stands for a bank whose name isn't known. */
  readonly yourBank: string;
  readonly bankSays: OfBank;
  readonly reference: (id: string) => string;
}

// By itself, for a button that says nothing else of these.
export const referenceEnAU: Pick<BasicsCopy, "reference"> = {
  reference: (id) => `Reference for support: ${id}`,
};

export const basicsEnAU: BasicsCopy = {
  ...referenceEnAU,
  locale: "en-AU",
  yourBank: "your bank",
  bankSays: (bank) => `${start(bank)} says:`,
};
