import { type PhoneHintWords, phoneHintWords } from "../ConnectorStatus/phoneHintWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
import { type ShortFailureWords, shortFailureWords } from "../failures/shortFailureWords.js";
import { type SupportWords, supportWords } from "../copy/supportWords.js";
import { type BlockedWords, blockedWords } from "../RefreshFlow/blockedWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";
import { type OfBank, start } from "../copy/bankName.js";

/** What is wrong, and what to do about it. */
export interface ConnectionProblemCopy {
  /** The line of its row, below the bank's name. */
  readonly short: string;
  readonly what: OfBank;
  readonly next: OfBank;
}

/** Takes the bank's name only: "your bank" would read as if "your bank data" were deleted. */
export type OfKnownBank = (bank: string | undefined) => string;

/** The words about connections with banks. */
/** What a person can ask for that may fail; `open` is to go to Basiq’s page. */
export type NotDone = "refresh" | "purge" | "disconnect" | "open";

export interface ConnectionCopy {
  /** The heading: the bank, and nothing else. */
  readonly title: OfBank;
  readonly through: {
    readonly web: string;
    readonly openbanking: string;
    /** For a connection that is an uploaded statement. */
    readonly statement: string;
  };
  /** Says for which banks of a list that is so. */
  readonly throughOf: (banks: string, through: string) => string;
  /** The row's line where no problem, no job and no age of the data says more. */
  readonly status: Readonly<Record<"pending" | "ended" | "unknown", string>>;
  /** The row's line while something happens that was asked for, and after it couldn't be. */
  readonly now: ConnectionNowCopy;
  readonly freshness: {
    readonly fresh: (moment: string) => string;
    readonly recent: (moment: string) => string;
    readonly stale: (moment: string) => string;
    /** A job brought some of the data, and didn't finish. */
    readonly partial: (moment: string) => string;
    readonly never: string;
    /** Basiq used the connection without a job, most likely to refresh it, and doesn't say what that brought. */
    readonly background: (moment: string) => string;
    /** The person has removed it, and nothing was fetched since. */
    readonly purged: (moment: string) => string;
    /** Basiq used the connection then, and doesn't say what for. */
    readonly lastUsed: (moment: string) => string;
    /** Basiq doesn't say when it used the connection either. */
    readonly unknown: string;
  };
  readonly smartCache: SmartCacheCopy;
  readonly lastsUntil: (day: string) => string;
  /** Whole days, rounded down. */
  readonly endsIn: (days: number) => string;
  /** What an outage means for a refresh. */
  readonly outageNext: string;
  readonly problem: {
    readonly expiring: Pick<ConnectionProblemCopy, "next">;
    /** Nothing says why. */
    readonly "sign-in-again": ConnectionProblemCopy;
    readonly finish: ConnectionProblemCopy;
    readonly "give-consent": ConnectionProblemCopy;
  };
  readonly finish: string;
  /** Approves sharing again before it ends. */
  readonly renew: string;
  readonly refresh: string;
  /** The same for a screen reader, where there are several of them. */
  readonly refreshOf: OfBank;
  readonly connecting: OfBank;
  readonly refreshing: OfBank;
  readonly upToDate: OfBank;
  /** While an uploaded statement is read, and once it has been. */
  readonly readingStatement: OfBank;
  readonly statementRead: OfBank;
  readonly uploadAgain: string;
  /** The same for a screen reader, where there are several of them. */
  readonly uploadAgainOf: OfBank;
  /** What the chevron is called that opens the row. */
  readonly detailsOf: OfBank;
  /** What a button is called, where several rows have the same. */
  readonly actionOf: (action: string, bank: string) => string;
  readonly chooseAccounts: string;
  readonly purge: string;
  readonly purgeTitle: OfKnownBank;
  readonly purgeWhy: OfKnownBank;
  readonly purgeBank: OfKnownBank;
  readonly purged: OfBank;
  readonly disconnect: string;
  readonly disconnectTitle: OfBank;
  readonly disconnectWhy: (app: string, bank: string) => string;
  /** What Basiq does with its copy; what the app does with its own is the app's to say. */
  readonly disconnectKeeps: OfBank;
  readonly disconnectDeletes: OfBank;
  readonly alsoDelete: string;
  readonly disconnectBank: OfBank;
  readonly disconnected: OfBank;
  /** The data is gone, and the connection isn't. */
  readonly purgedOnly: OfBank;
  /** What couldn’t be done, and that it may be tried again. */
  readonly notDone: Readonly<Record<NotDone, OfBank>>;
  readonly notNow: string;
  readonly listTitle: string;
  readonly none: string;
  readonly ended: (count: number) => string;
}

export interface ConnectionNowCopy {
  readonly starting: string;
  readonly refreshing: string;
  readonly connecting: string;
  readonly reading: string;
  /** A refresh that couldn't be asked for. */
  readonly notStarted: string;
}

/** Where the app's smart cache is on: whether a connection is refreshed without the person. */
export interface SmartCacheCopy {
  readonly never: string;
  /** Its bank always asks the person, so the smart cache leaves it out. */
  readonly always: OfBank;
  readonly sometimes: OfBank;
  /** Follows where a refresh is possible now. */
  readonly phoneReady: string;
}

export interface ConnectionCardWords
  extends
    PhoneHintWords,
    ActionWords,
    FailureWords,
    ShortFailureWords,
    SupportWords,
    BlockedWords,
    ReadWords {
  readonly connection: ConnectionCopy;
}

const connection: ConnectionCopy = {
  title: start,
  through: {
    web: "Through your internet banking sign-in, not the Consumer Data Right",
    openbanking: "Through open banking, under the Consumer Data Right",
    statement: "From a statement you uploaded",
  },
  throughOf: (banks, through) => `${banks}: ${through.charAt(0).toLowerCase()}${through.slice(1)}`,
  status: { pending: "Being set up", ended: "Disconnected", unknown: "Status not known" },
  now: {
    starting: "Starting a refresh",
    refreshing: "Refreshing now",
    connecting: "Connecting now",
    reading: "Reading the statement now",
    notStarted: "The refresh didn’t start",
  },
  freshness: {
    fresh: (moment) => `Up to date, ${moment}`,
    recent: (moment) => `Updated ${moment}`,
    stale: (moment) => `Last updated ${moment}`,
    partial: (moment) => `Partly updated ${moment}`,
    never: "No data yet",
    background: (moment) => `Last checked by Basiq ${moment}`,
    purged: (moment) => `Data deleted ${moment}`,
    lastUsed: (moment) => `Last used ${moment}`,
    unknown: "Last update not known",
  },
  smartCache: {
    never: "Updates automatically, usually every day",
    always: (bank) => `Updates only when you refresh it, because ${bank} checks that it’s you.`,
    sometimes: (bank) => `May need you to refresh it, because ${bank} may check that it’s you.`,
    phoneReady: "Have your phone ready.",
  },
  lastsUntil: (day) => `Sharing until ${day}`,
  endsIn: (days) => {
    if (days === 0) return "Sharing ends in less than a day";
    return days === 1 ? "Sharing ends in 1 day" : `Sharing ends in ${days} days`;
  },
  outageNext: "You can refresh once it’s working again.",
  problem: {
    expiring: { next: (bank) => `Approve sharing at ${bank} again to keep sharing.` },
    "sign-in-again": {
      short: "Can’t get new data",
      what: (bank) => `We can’t get new data from ${bank}.`,
      next: (bank) => `Sign in again to see what ${bank} needs.`,
    },
    finish: {
      short: "Not finished",
      what: (bank) => `Connecting ${bank} wasn’t finished.`,
      next: () => "Nothing has been shared yet.",
    },
    "give-consent": {
      short: "Your consent has ended",
      what: (bank) => `Your consent to share data from ${bank} has ended.`,
      next: () => "Give consent again to continue.",
    },
  },
  finish: "Finish",
  renew: "Renew",
  refresh: "Refresh",
  refreshOf: (bank) => `Refresh ${bank}`,
  connecting: (bank) => `Connecting ${bank} now`,
  refreshing: (bank) => `Refreshing ${bank} now`,
  upToDate: (bank) => `${start(bank)} is up to date`,
  readingStatement: (bank) => `Reading the statement from ${bank} now`,
  statementRead: (bank) => `The statement from ${bank} has been read`,
  uploadAgain: "Upload a newer statement",
  uploadAgainOf: (bank) => `Upload a newer statement from ${bank}`,
  detailsOf: (bank) => `Details of ${bank}`,
  actionOf: (action, bank) => `${action}, ${bank}`,
  chooseAccounts: "Choose accounts again",
  purge: "Delete fetched data",
  purgeTitle: (bank) => (bank === undefined ? "Delete the fetched data?" : `Delete ${bank} data?`),
  purgeWhy: (bank) =>
    bank === undefined
      ? "Deletes what Basiq holds of this connection’s accounts. The next refresh fetches it again."
      : `Deletes ${bank} accounts and transactions held by Basiq. The next refresh fetches them again.`,
  purgeBank: (bank) => (bank === undefined ? "Delete the fetched data" : `Delete ${bank} data`),
  purged: (bank) => `The data from ${bank} is deleted`,
  disconnect: "Disconnect",
  disconnectTitle: (bank) => `Disconnect ${bank}?`,
  disconnectWhy: (app, bank) => `${app} will get no new data from ${bank}.`,
  disconnectKeeps: (bank) => `Basiq keeps the data it holds from ${bank}.`,
  disconnectDeletes: (bank) => `Basiq deletes the data it holds from ${bank}.`,
  alsoDelete: "Also delete what Basiq holds",
  disconnectBank: (bank) => `Disconnect ${bank}`,
  disconnected: (bank) => `${start(bank)} is disconnected`,
  purgedOnly: (bank) => `The data from ${bank} is deleted, but ${bank} is still connected.`,
  notDone: {
    refresh: (bank) => `We couldn’t refresh ${bank}. Try again.`,
    purge: (bank) => `We couldn’t delete the data from ${bank}. Try again.`,
    disconnect: (bank) => `We couldn’t disconnect ${bank}. Try again.`,
    open: () => "We couldn’t open Basiq’s page. Try again.",
  },
  notNow: "Not now",
  listTitle: "Your banks",
  none: "No banks connected",
  ended: (count) => `${count} disconnected earlier`,
};

export const connectionCardWords: ConnectionCardWords = {
  ...phoneHintWords,
  ...actionWords,
  ...failureWords,
  ...shortFailureWords,
  ...supportWords,
  ...blockedWords,
  ...readWords,
  connection,
};
