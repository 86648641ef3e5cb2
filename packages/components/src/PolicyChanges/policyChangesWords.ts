import { type ConsentCardWords, consentCardWords } from "../ConsentCard/consentCardWords.js";

/** What is said about the difference between what a person agreed to and what is asked for now. */
export interface PolicyChangesCopy {
  /** Above the table; `day` is when they agreed, and is missing where that isn’t known. */
  readonly title: (day: string | undefined) => string;
  readonly before: string;
  readonly now: string;
  readonly added: string;
  readonly dropped: string;
  readonly changed: string;
  readonly notAsked: string;
  readonly shared: string;
  readonly declined: string;
  readonly needed: string;
  readonly optional: string;
  /** The name of the row on when it ends. */
  readonly howLong: string;
  readonly until: (day: string) => string;
  /** `duration` is 12 months, say. */
  readonly lasts: (duration: string) => string;
  /** How many days the first retrieval reaches back, and the name of that row. */
  readonly past: string;
  readonly pastDays: (days: string) => string;
  /** What happens to the data once the consent is over, and the name of that row. */
  readonly after: string;
  readonly kept: string;
  readonly notKept: string;
  readonly unchanged: (names: string) => string;
  /** Nothing that can be compared is different. */
  readonly same: string;
}

export interface PolicyChangesWords extends ConsentCardWords {
  readonly policyChanges: PolicyChangesCopy;
}

const policyChanges: PolicyChangesCopy = {
  title: (day) => (day ? `What is different since ${day}` : "What is different"),
  before: "You agreed to",
  now: "Asked for now",
  added: "Added",
  dropped: "No longer asked for",
  changed: "Changed",
  notAsked: "Not asked for",
  shared: "You share it",
  declined: "You said no",
  needed: "You need to agree to it",
  optional: "You can say no to it",
  howLong: "How long",
  until: (day) => `Until ${day}`,
  lasts: (duration) => `${duration} from when you agree`,
  past: "How far back",
  pastDays: (days) => `The past ${days}`,
  after: "Once it ends",
  kept: "Your data is kept",
  notKept: "Your data isn’t kept",
  unchanged: (names) => `Asked for as before: ${names}`,
  same: "Nothing we can compare here is different. Read what you’re asked for before you agree.",
};

export const policyChangesWords: PolicyChangesWords = { ...consentCardWords, policyChanges };
