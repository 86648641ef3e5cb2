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
  expiringNext: (app) => `Then your connections end, and ${app} gets no new data.`,
  expired: "Your consent has ended.",
  revoked: "Your consent was withdrawn.",
  overNext: (app) => `${app} gets no new data from your banks.`,
  changed: (app) => `${app} has changed its terms since you agreed.`,
  changedNext: "Agreeing ends any connections you have. You can then connect again.",
  extend: "Extend",
  review: "Review the new terms",
  give: "Give consent",
  giveAgain: "Give consent again",
};

export const consentNoticeWords: ConsentNoticeWords = { ...connectButtonWords, consentDue };
