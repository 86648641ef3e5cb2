import {
  type ConsentNoticeWords,
  consentNoticeWords,
} from "../ConsentNotice/consentNoticeWords.js";
/** What is said about a person’s consent. Days are words already, and `app` is the app’s name. */
export interface ConsentCopy {
  /** The card's title, by the consent's status. */
  readonly title: Readonly<
    Record<"valid" | "none" | "expired" | "revoked", (app: string) => string>
  >;
  readonly none: (app: string) => string;
  /** When they agreed. */
  readonly agreedOn: (day: string) => string;
  /** The app asks for something else than what they agreed to. */
  readonly changed: (app: string) => string;
  /** How many kinds of data are shared. */
  readonly kinds: (count: number) => string;
  /** In place of their names, where there are none. */
  readonly nothing: string;
  readonly active: string;
  readonly endsIn: (away: string | undefined) => string;
  readonly ended: string;
  readonly stopped: string;
  /** The name of each row. */
  readonly row: Readonly<
    Record<"why" | "what" | "until" | "ended" | "who" | "stop" | "now", string>
  >;
  readonly until: (day: string, away: string | undefined) => string;
  readonly untilStopped: string;
  readonly accredited: (party: string, number: string) => string;
  readonly policy: (entity: string) => string;
  /** For a scope that Basiq gives no name; it may add more of them. */
  readonly scope: Readonly<Record<string, string>>;
  readonly otherScope: (scope: string) => string;
  readonly declined: (names: string) => string;
  readonly howToStop: (contact: string) => string;
  /**
   * What withdrawing ends, and what Basiq deletes; what the app does with its own copy is the app's to say. How many
   * connections there are is not always known.
   */
  readonly consequence: (connections: number | undefined) => string;
  /** The same once the consent is over. */
  readonly afterEnd: string;
  readonly stop: string;
  readonly stopTitle: (app: string) => string;
  readonly stopNow: (connections: number | undefined) => string;
  readonly stopping: string;
  readonly notNow: string;
  /** A withdrawal that failed, by what can be done about it. */
  readonly notStopped: {
    readonly now: string;
    readonly later: (when: string) => string;
    readonly signedOut: string;
    readonly never: (contact: string) => string;
  };
}

export interface ConsentCardWords extends ConsentNoticeWords {
  readonly consent: ConsentCopy;
}

const consent: ConsentCopy = {
  title: {
    valid: (app) => `What you share with ${app}`,
    none: (app) => `You share nothing with ${app}`,
    expired: (app) => `Sharing with ${app} has ended`,
    revoked: (app) => `Sharing with ${app} has stopped`,
  },
  none: (app) =>
    `When you give consent, you can see here what ${app} gets, and stop sharing at any time.`,
  agreedOn: (day) => `You agreed on ${day}.`,
  changed: (app) => `${app} has changed its terms.`,
  kinds: (count) => (count === 1 ? "1 kind of data" : `${count} kinds of data`),
  nothing: "Nothing",
  active: "Active",
  endsIn: (away) => `Ends ${away ?? "in less than a day"}`,
  ended: "Expired",
  stopped: "Sharing stopped",
  row: {
    why: "Why",
    what: "What",
    until: "Until",
    ended: "Ended",
    who: "Who gets it",
    stop: "How to stop sharing",
    now: "What happens now",
  },
  until: (day, away) => `${day}, ${away ?? "in less than a day"}`,
  untilStopped: "Until you stop sharing",
  accredited: (party, number) => `Accredited: ${party}, number ${number}`,
  policy: (entity) => `How ${entity} handles your data`,
  // As the Consumer Data Standards and Basiq's own list name them: https://api.basiq.io/docs/consent-scopes
  scope: {
    "bank:accounts.basic:read": "Account name, type and balance",
    "bank:accounts.detail:read": "Account balance and details",
    "bank:transactions:read": "Transaction details",
    "bank:payees:read": "Saved payees",
    "bank:regular_payments:read": "Direct debits and scheduled payments",
    "common:customer.basic:read": "Name and occupation",
    "common:customer.detail:read": "Name, occupation and contact details",
  },
  otherScope: (scope) => `Other data, listed as ${scope}`,
  declined: (names) => `You don’t share: ${names}`,
  howToStop: (contact) => `Stop sharing here any time, or contact ${contact}.`,
  consequence: (connections) => `Basiq ${disconnects(connections)}deletes its copy of your data.`,
  afterEnd: "Your banks are disconnected. Basiq deletes its copy of your data.",
  stop: "Stop sharing",
  stopTitle: (app) => `Stop sharing with ${app}?`,
  stopNow(connections) {
    if (connections === 0) return "Stop sharing";
    if (connections === 1) return "Stop sharing and disconnect";
    return `Stop sharing and disconnect all${connections === undefined ? "" : ` ${connections}`}`;
  },
  stopping: "Stopping sharing",
  notNow: "Not now",
  notStopped: {
    now: "We couldn’t confirm that sharing has stopped. Try again.",
    later: (when) => `We couldn’t confirm that sharing has stopped. Try again from ${when}.`,
    signedOut: "You’ve been signed out. Sign in again to stop sharing.",
    never: (contact) => `We couldn’t confirm that sharing has stopped. Contact ${contact}.`,
  },
};

function disconnects(connections: number | undefined) {
  if (connections === undefined) return "disconnects all your banks and ";
  if (connections === 0) return "";
  return connections === 1
    ? "disconnects your bank and "
    : `disconnects all ${connections} connections and `;
}

export const consentCardWords: ConsentCardWords = { ...consentNoticeWords, consent };
