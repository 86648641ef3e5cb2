import { type OfBank, start } from "../copy/bankName.js";

/** Why a refresh isn't possible now. */
export interface BlockedCopy {
  readonly "job-running": OfBank;
  readonly ended: OfBank;
  readonly "not-active": OfBank;
  readonly "uploaded-statement": OfBank;
  readonly "cause-not-cleared": OfBank;
  /** Nothing that the person can do helps. */
  readonly "needs-support": OfBank;
  readonly "major-outage": OfBank;
  readonly "daily-limit": (bank: string, when: string) => string;
  readonly "recently-failed": (bank: string, when: string) => string;
  readonly "recently-refreshed": (bank: string, when: string) => string;
  /** Basiq says that it used the connection, and no job says what for. */
  readonly "recently-used": (bank: string, when: string) => string;
}

export interface BlockedWords {
  readonly blocked: BlockedCopy;
}

const blocked: BlockedCopy = {
  "job-running": () => "A refresh is already running.",
  ended: (bank) => `${start(bank)} is disconnected. Connect it again to get new data.`,
  "not-active": (bank) => `${start(bank)} isn’t ready to be refreshed yet.`,
  "uploaded-statement": () =>
    "This came from a statement you uploaded. Upload a newer one to update it.",
  "cause-not-cleared": (bank) => `Fix your connection to ${bank} before you refresh it.`,
  "needs-support": (bank) => `${start(bank)} can’t be refreshed. Contact support.`,
  "major-outage": (bank) =>
    `${start(bank)} has an outage. You can refresh once it’s working again.`,
  "daily-limit": (bank, when) =>
    `${start(bank)} allows no more refreshes today. Refresh again on ${when}.`,
  "recently-failed": (bank, when) => `We couldn’t reach ${bank}. Try again from ${when}.`,
  "recently-refreshed": (bank, when) =>
    `${start(bank)} was refreshed recently. Refresh again from ${when}.`,
  "recently-used": (bank, when) => `We contacted ${bank} recently. Refresh from ${when}.`,
};

export const blockedWords: BlockedWords = { blocked };
