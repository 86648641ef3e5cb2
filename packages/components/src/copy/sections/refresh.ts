import { type OfBank, start } from "./bankName.js";

/** What is said around a refresh, before its job and after it. */
export interface RefreshCopy {
  readonly start: OfBank;
  /** The request for it is on its way. */
  readonly asking: OfBank;
  /** A job of this connection runs already. */
  readonly follow: OfBank;
  /** Said before it starts, so that the phone is at hand. */
  readonly phone: (bank: string, asks: "always" | "sometimes") => string;
  readonly openBank: OfBank;
  readonly running: OfBank;
  readonly alreadyRunning: OfBank;
  readonly mayLeave: string;
  readonly noMoreCodes: OfBank;
  readonly done: string;
  readonly close: string;
  readonly notFound: OfBank;
  readonly rejected: OfBank;
  readonly tooMany: OfBank;
  /** Why there is nothing to refresh now. */
  readonly blocked: {
    readonly ended: OfBank;
    readonly notActive: OfBank;
    readonly causeNotCleared: OfBank;
    readonly majorOutage: OfBank;
    readonly dailyLimit: (bank: string, when: string) => string;
    readonly recentlyFailed: (bank: string, when: string) => string;
    readonly recentlyRefreshed: (bank: string, when: string) => string;
  };
}

export const refreshEnAU: RefreshCopy = {
  start: (bank) => `Refresh ${bank}`,
  asking: (bank) => `Asking ${bank}`,
  follow: (bank) => `Follow the refresh of ${bank}`,
  phone: (bank, asks) =>
    asks === "always"
      ? `Have your phone ready. ${start(bank)} asks for a code or an answer each time.`
      : `Have your phone ready. ${start(bank)} may ask for a code or an answer.`,
  openBank: (bank) => `Sign in to ${bank} and finish what it asks for, then refresh here.`,
  running: () => "A refresh is running already.",
  alreadyRunning: () => "A refresh was already running. Following it.",
  mayLeave: "You can leave this page. The rest goes on without you.",
  noMoreCodes: (bank) =>
    `That’s enough codes for now, so that ${bank} doesn’t lock your account. Try again later.`,
  done: "Done",
  close: "Close",
  notFound: (bank) => `We couldn’t find your connection to ${bank}. It may have been removed.`,
  rejected: (bank) => `${start(bank)} can’t be refreshed at the moment. Try again later.`,
  tooMany: (bank) =>
    `${start(bank)} was asked too often in a short time. Wait about 10 minutes, then try again.`,
  blocked: {
    ended: (bank) => `The connection to ${bank} has ended. Connect it again to get new data.`,
    notActive: (bank) => `${start(bank)} isn’t ready to be refreshed yet.`,
    causeNotCleared: (bank) => `Update your sign-in details for ${bank} first.`,
    majorOutage: (bank) => `${start(bank)} has an outage. Come back when it’s working again.`,
    dailyLimit: (bank, when) => `${start(bank)} allows no more today. Refresh again on ${when}.`,
    recentlyFailed: (bank, when) =>
      `${start(bank)} couldn’t be reached a moment ago. Try again from ${when}.`,
    recentlyRefreshed: (bank, when) =>
      `${start(bank)} was refreshed a short while ago. Refresh again from ${when}.`,
  },
};
