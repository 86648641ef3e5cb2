import type { ConsentAction } from "@basiq-kit/hooks";

/** What a person reads on coming back from the page where they chose and connected their bank. */
export interface ConsentReturnCopy {
  readonly checking: string;
  readonly welcome: string;
  /** What they see now, by what they left for; `first` is a first consent or a repaired connection. */
  readonly returned: Readonly<Record<ConsentAction | "first", string>>;
  readonly unknown: Readonly<Record<ConsentAction | "first", string>>;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly mismatchTitle: string;
  readonly mismatch: string;
  readonly goOn: string;
  readonly close: string;
  readonly closed: string;
}

const NOTHING_NEW =
  "As far as we can tell, nothing new was connected. All that we show you is up to date.";

export interface ConsentReturnWords {
  readonly consentReturn: ConsentReturnCopy;
}

const consentReturn: ConsentReturnCopy = {
  checking: "Welcoming you back",
  welcome: "Welcome back",
  returned: {
    first: "Here’s how your connection is going.",
    connect: "Here’s how connecting your bank is going.",
    extend: "You’ve been to extend your consent. Here’s how your connections are going.",
    reauthorise: "You’ve been to renew your connections. Here’s how that is going.",
    update: "You’ve been to update your consent. Here’s how your connections are going.",
    manage: "You’ve been to manage what you share. Here’s how your connections are going.",
  },
  unknown: {
    first: NOTHING_NEW,
    connect: NOTHING_NEW,
    extend: "If you extended your consent, we show it as it is now.",
    reauthorise: "If you renewed a connection, we show it as it is now.",
    update: "If you updated your consent, we show it as it is now.",
    manage: "If you changed what you share, we show it as it is now.",
  },
  expiredTitle: "That took longer than an hour.",
  expired: "To keep your accounts safe, we’ve ended it here. Start again when you’re ready.",
  mismatchTitle: "We couldn’t match this to something you started here.",
  mismatch: "If someone sent you a link to connect your bank, tell us and your bank.",
  goOn: "Go on",
  close: "Close",
  closed: "Closed",
};

export const consentReturnWords: ConsentReturnWords = { consentReturn };
