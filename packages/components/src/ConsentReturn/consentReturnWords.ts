import type { ConsentAction } from "@basiq-kit/hooks";
import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type CameWords, cameWords } from "../JobProgress/cameWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

type OfDay = (day: string) => string;
type OfCount = (count: number) => string;

/** What a person reads about what is different from when they left. */
export interface ReturnChangesCopy {
  /** What was there before isn’t known. */
  readonly until: OfDay;
  readonly nowUntil: OfDay;
  readonly stillUntil: OfDay;
  /** A consent without an end. */
  readonly endless: string;
  readonly ended: string;
  readonly absent: string;
  readonly permissions: string;
  readonly added: OfCount;
  readonly endedConnections: OfCount;
  readonly renewed: OfCount;
  readonly stopped: OfCount;
  readonly nothing: string;
  readonly unseen: string;
  readonly unseenConnections: string;
}

/** What a person reads on coming back from the page where they chose and connected their bank. */
export interface ConsentReturnCopy {
  readonly checking: string;
  readonly welcome: string;
  /** What they see now, by what they left for; `first` is a first consent or a repaired connection. */
  readonly returned: Readonly<Record<ConsentAction | "first", string>>;
  /** What has changed while they were away. */
  readonly changes: ReturnChangesCopy;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly mismatchTitle: string;
  readonly mismatch: string;
  readonly close: string;
  readonly closed: string;
}

export interface ConsentReturnWords extends BasicWords, ReadWords, CameWords {
  readonly consentReturn: ConsentReturnCopy;
}

const consentReturn: ConsentReturnCopy = {
  checking: "Checking your connection",
  welcome: "Welcome back",
  returned: {
    first: "Here’s the latest on your connection.",
    connect: "Here’s the latest on connecting your bank.",
    extend: "You went to extend your consent. Here’s the latest.",
    reauthorise: "You went to renew your connections. Here’s the latest.",
    update: "You went to update your consent. Here’s the latest.",
    manage: "You went to manage what you share. Here’s the latest.",
  },
  changes: {
    until: (day) => `Your consent runs until ${day}.`,
    nowUntil: (day) => `Your consent now runs until ${day}.`,
    stillUntil: (day) => `Your consent still runs until ${day}.`,
    endless: "Your consent has no end date.",
    ended: "Your consent has ended. No new data is shared.",
    absent: "You have no active consent. No new data is shared.",
    permissions: "What you share has changed.",
    added: (count) =>
      count === 1 ? "1 connection was added." : `${count} connections were added.`,
    endedConnections: (count) =>
      count === 1 ? "1 bank was disconnected." : `${count} connections were disconnected.`,
    renewed: (count) =>
      count === 1 ? "1 connection was renewed." : `${count} connections were renewed.`,
    stopped: (count) =>
      count === 1 ? "1 connection no longer works." : `${count} connections no longer work.`,
    nothing: "Nothing has changed.",
    unseen: "We can’t tell what has changed.",
    unseenConnections: "We can’t tell whether your connections have changed.",
  },
  expiredTitle: "That took longer than an hour.",
  expired: "We closed this session to keep your accounts safe. Start again when you’re ready.",
  mismatchTitle: "We couldn’t match this to something you started here.",
  mismatch: "If someone sent you a link to connect your bank, tell us and your bank.",
  close: "Close",
  closed: "Closed",
};

export const consentReturnWords: ConsentReturnWords = {
  ...basicWords,
  ...readWords,
  ...cameWords,
  consentReturn,
};
