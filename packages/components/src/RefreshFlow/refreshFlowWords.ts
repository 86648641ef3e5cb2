import { type PhoneHintWords, phoneHintWords } from "../ConnectorStatus/phoneHintWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type BlockedWords, blockedWords } from "./blockedWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";
import { type OfBank, start } from "../copy/bankName.js";

/** The words around a refresh, before its job and after it. */
export interface RefreshCopy {
  readonly start: OfBank;
  /** The request for it is on its way. */
  readonly asking: OfBank;
  /** A job of this connection is already running. */
  readonly follow: OfBank;
  readonly openBank: OfBank;
  readonly unlock: OfBank;
  readonly alreadyRunning: OfBank;
  readonly mayLeave: string;
  readonly done: string;
  readonly notFound: OfBank;
  readonly rejected: OfBank;
  readonly tooMany: OfBank;
}

export interface RefreshFlowWords extends PhoneHintWords, ActionWords, BlockedWords, ReadWords {
  readonly refresh: RefreshCopy;
}

const refresh: RefreshCopy = {
  start: (bank) => `Refresh ${bank}`,
  asking: (bank) => `Asking ${bank}`,
  follow: (bank) => `Check the refresh of ${bank}`,
  openBank: (bank) => `Sign in to ${bank}, finish what it asks for, then refresh here.`,
  unlock: (bank) => `Unlock your account with ${bank} first, then refresh here.`,
  alreadyRunning: () => "A refresh was already running. Here’s its progress.",
  mayLeave: "You can leave this page. We’ll finish the rest.",
  done: "Done",
  notFound: (bank) => `We couldn’t find your connection to ${bank}. It may have been removed.`,
  rejected: (bank) => `${start(bank)} can’t be refreshed at the moment. Try again.`,
  tooMany: (bank) => `There were too many requests to ${bank}. Try again.`,
};

export const refreshFlowWords: RefreshFlowWords = {
  ...phoneHintWords,
  ...actionWords,
  ...blockedWords,
  ...readWords,
  refresh,
};
