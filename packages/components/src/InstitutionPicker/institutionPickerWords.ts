import type { OfBank } from "../copy/bankName.js";

/** What is said where a person looks for their bank. */
export interface PickerCopy {
  readonly label: string;
  /** Names the list for screen readers. */
  readonly list: string;
  readonly clear: string;
  /** In the empty field. */
  readonly placeholder: (total: number) => string;
  /** Names the banks that most people look for, for screen readers. */
  readonly likely: string;
  readonly found: (count: number) => string;
  readonly notFound: (search: string) => string;
  readonly notFoundNext: string;
  /** Instead of it where a statement can be uploaded. */
  readonly notFoundUpload: string;
  /** Instead of it where the app can be told. */
  readonly notFoundTell: string;
  /** Below the banks, before the buttons of `uploadStatement` and `tellUs`. */
  readonly notHere: string;
  readonly uploadStatement: string;
  readonly tellUs: string;
  /** There is no bank at all. */
  readonly none: string;
  readonly showing: (shown: number, total: number) => string;
  readonly showAll: (total: number) => string;
  readonly connected: string;
  /** Why a bank in an outage can’t be chosen. */
  readonly unavailable: OfBank;
  /** How a bank is reached that has no Consumer Data Right connection. */
  readonly byWeb: string;
  /** How data comes from a bank that can’t be connected. */
  readonly byStatement: string;
}

export interface InstitutionPickerWords {
  readonly picker: PickerCopy;
}

const picker: PickerCopy = {
  label: "Find your bank",
  list: "Banks",
  clear: "Clear search",
  placeholder: (total) => (total === 1 ? "Search 1 bank" : `Search ${total} banks`),
  likely: "Often chosen",
  found: (count) => (count === 1 ? "1 bank found" : `${count} banks found`),
  notFound: (search) => `No bank found for “${search}”.`,
  notFoundNext: "Check the spelling, or try its full name.",
  notFoundUpload: "Check the spelling, or upload a statement from your bank instead.",
  notFoundTell: "Check the spelling, or tell us which bank you’re looking for.",
  notHere: "Not here?",
  uploadStatement: "Upload a statement",
  tellUs: "Tell us",
  none: "There are no banks to choose from at the moment. Come back later.",
  showing: (shown, total) => `Showing ${shown} of ${total}`,
  showAll: (total) => `Show all ${total} banks`,
  connected: "Connected",
  unavailable: (bank) => `There’s nothing you need to do. Come back when ${bank} is working again.`,
  byWeb: "Through your internet banking sign-in, not the Consumer Data Right",
  byStatement: "By uploading a statement",
};

export const institutionPickerWords: InstitutionPickerWords = { picker };
