import {
  type ConnectButtonWords,
  connectButtonWords,
} from "../ConnectButton/connectButtonWords.js";

/** What is said when something is due about a person’s consent: in the notice, and on the card. */
export interface ConsentDueCopy {
  /** `away` is how far off the day is, and is missing on the last one. */
  readonly expiring: (day: string, away: string | undefined) => string;
  readonly expiringNext: (app: string) => string;
  readonly expired: string;
  readonly revoked: string;
  readonly overNext: (app: string) => string;
  readonly changed: (app: string) => string;
  readonly changedNext: string;
  /** In a place that is held while nothing is due. */
  readonly fine: (app: string) => string;
  /** `day` is missing where Basiq names no end. */
  readonly fineUntil: (day: string | undefined) => string;
  /** The same for somebody who shares nothing. */
  readonly nothing: (app: string) => string;
  readonly extend: string;
  readonly review: string;
  readonly give: string;
  readonly giveAgain: string;
}

export interface ConsentNoticeWords extends ConnectButtonWords {
  readonly consentDue: ConsentDueCopy;
}

const consentDue: ConsentDueCopy = {
  expiring: (day, away) => `Your consent ends ${away ?? "in less than a day"}, on ${day}.`,
  expiringNext: (app) => `Then your banks are disconnected, and ${app} gets no new data.`,
  expired: "Your consent has ended.",
  revoked: "Sharing has stopped.",
  overNext: (app) => `${app} gets no new data from your banks.`,
  changed: (app) => `${app} has changed its terms since you agreed.`,
  changedNext: "If you agree, your banks are disconnected. You can then connect them again.",
  fine: (app) => `You share with ${app}.`,
  fineUntil: (day) => (day === undefined ? "Until you stop sharing." : `Until ${day}.`),
  nothing: (app) => `You share nothing with ${app}.`,
  extend: "Extend",
  review: "Review the new terms",
  give: "Give consent",
  giveAgain: "Give consent again",
};

export const consentNoticeWords: ConsentNoticeWords = { ...connectButtonWords, consentDue };
