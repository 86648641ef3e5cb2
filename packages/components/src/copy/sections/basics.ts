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

export const basicsEnAU: BasicsCopy = {
  locale: "en-AU",
  yourBank: "your bank",
  bankSays: (bank) => `${start(bank)} says:`,
  reference: (id) => `Reference for support: ${id}`,
};
