import { counted } from "../copy/counted.js";

/** What a job brought, and when new data comes next. */
export interface CameCopy {
  /** What is known of it: how many accounts and transactions, and the day of the oldest transaction. */
  readonly what: (
    accounts: number | undefined,
    transactions: number | undefined,
    since: string | undefined,
  ) => string;
  readonly nextLabel: string;
  readonly byItself: string;
  readonly refreshFrom: (when: string) => string;
  readonly untilLabel: string;
  /** Leads on in the app, which may have a name. */
  readonly goOn: (app: string | undefined) => string;
}

export interface CameWords {
  readonly came: CameCopy;
}

const LOCALE = "en-AU";
const accountsOf = (count: number) =>
  counted(LOCALE, count, { one: "# account", other: "# accounts" });
const transactionsOf = (count: number) =>
  counted(LOCALE, count, { one: "# transaction", other: "# transactions" });

const came: CameCopy = {
  what: (accounts, transactions, since) => {
    const account = accounts === undefined ? [] : [accountsOf(accounts)];
    const started = since === undefined ? "" : ` since ${since}`;
    if (transactions !== undefined)
      return [...account, `${transactionsOf(transactions)}${started}`].join(", ");
    if (since === undefined) return account.join("");
    return accounts === undefined
      ? `Transactions${started}`
      : [...account, `transactions${started}`].join(", ");
  },
  nextLabel: "Next update",
  byItself: "Once a day, without you",
  refreshFrom: (when) => `You can refresh again from ${when}`,
  untilLabel: "Shared until",
  goOn: (app) => (app === undefined ? "Continue" : `Continue to ${app}`),
};

export const cameWords: CameWords = { came };
