import { type ReadWords, readWords } from "../ui/readWords.js";
import { type ConsentCardWords, consentCardWords } from "../ConsentCard/consentCardWords.js";
import { type ConsentTermWords, consentTermWords } from "../ConsentCard/consentTermWords.js";

/** Takes a day in words, or nothing where Basiq doesn't say. */
type OnDay = (day: string | undefined) => string;

/** The words about past and present consents. Days are words already, and `app` is the app’s name. */
export interface ConsentRecordCopy {
  readonly title: (app: string) => string;
  readonly none: (app: string) => string;
  /** What opens the consents before the newest. */
  readonly earlier: (count: number) => string;
  readonly given: OnDay;
  /** One that is active; without a day it has no end. */
  readonly activeUntil: OnDay;
  /**
   * How one ended, and when. `replaced` is no more than that a newer one was given at about that time: Basiq doesn't
   * say that one replaced the other.
   */
  readonly ended: Readonly<Record<"withdrawn" | "replaced" | "expired", OnDay>>;
  readonly unknown: string;
  readonly details: string;
  /** The same for a screen reader, where there are several. */
  readonly detailsOf: (given: string) => string;
  readonly print: string;
  readonly save: string;
  readonly receiptTitle: (app: string) => string;
  /** Without the file's extension; `day` is as in `2026-03-04`. */
  readonly fileName: (app: string, day: string | undefined) => string;
  /** The name of each point that `consent.row` has no name for. */
  readonly point: Readonly<
    Record<
      | "state"
      | "banks"
      | "howOften"
      | "redundant"
      | "loss"
      | "records"
      | "complaints"
      | "reference",
      string
    >
  >;
  /** Above the points that may have been different when a past consent was given. */
  readonly today: (app: string) => string;
  readonly noBanks: string;
  /** Stands for a connected bank whose name isn't known. */
  readonly unnamedBank: string;
  /** Beside the two buttons, which do nothing until then. */
  readonly waitForBanks: string;
  readonly banksUnavailable: string;
}

export interface ConsentHistoryWords extends ConsentCardWords, ConsentTermWords, ReadWords {
  readonly consentRecord: ConsentRecordCopy;
}

const consentRecord: ConsentRecordCopy = {
  title: (app) => `Your consents to ${app}`,
  none: (app) => `Once you give ${app} consent, it is listed here, and stays here when it ends.`,
  earlier: (count) => (count === 1 ? "1 earlier consent" : `${count} earlier consents`),
  given: (day) => (day === undefined ? "Date of consent not known" : `Given on ${day}`),
  activeUntil: (day) =>
    day === undefined ? "Active until you stop sharing" : `Active until ${day}`,
  ended: {
    withdrawn: (day) =>
      day === undefined ? "Sharing stopped, date not known" : `Sharing stopped on ${day}`,
    replaced: (day) =>
      day === undefined
        ? "Ended at about the time a newer one was given"
        : `Ended on ${day}, at about the time a newer one was given`,
    expired: (day) => (day === undefined ? "Expired, date not known" : `Expired on ${day}`),
  },
  unknown: "Status not known",
  details: "Details",
  detailsOf: (given) => `Details of the consent: ${given}`,
  print: "Print",
  save: "Save as text",
  receiptTitle: (app) => `Your consent to ${app}`,
  fileName: (app, day) => (day === undefined ? `Consent to ${app}` : `Consent to ${app}, ${day}`),
  point: {
    state: "Status",
    banks: "Banks and accounts",
    howOften: "How often",
    redundant: "Data no longer needed",
    loss: "If you stop sharing",
    records: "Records",
    complaints: "Complaints",
    reference: "Reference",
  },
  today: (app) => `What ${app} says today:`,
  noBanks: "No bank is connected.",
  unnamedBank: "A bank whose name isn’t known",
  waitForBanks: "Once your banks have loaded, you can print and save.",
  banksUnavailable: "We can’t load your banks right now.",
};

export const consentHistoryWords: ConsentHistoryWords = {
  ...consentCardWords,
  ...consentTermWords,
  ...readWords,
  consentRecord,
};
