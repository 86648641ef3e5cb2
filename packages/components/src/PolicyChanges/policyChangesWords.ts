import { type ConsentCardWords, consentCardWords } from "../ConsentCard/consentCardWords.js";
import { type ConsentTermWords, consentTermWords } from "../ConsentCard/consentTermWords.js";

/** What is said about the difference between what a person agreed to and what is asked for now. */
export interface PolicyChangesCopy {
  /** Above the rows; `day` is when they agreed, and is missing where that isn’t known. */
  readonly title: (day: string | undefined) => string;
  readonly before: string;
  readonly now: string;
  /** The marks of the rows: a word or a few. */
  readonly added: string;
  readonly changed: string;
  readonly dropped: string;
  readonly kept: string;
  readonly shared: string;
  readonly declined: string;
  readonly needed: string;
  readonly optional: string;
  readonly until: (day: string) => string;
  /** Nothing that can be compared is different. */
  readonly same: string;
}

export interface PolicyChangesWords extends ConsentCardWords, ConsentTermWords {
  readonly policyChanges: PolicyChangesCopy;
}

const policyChanges: PolicyChangesCopy = {
  title: (day) => (day ? `What is different since ${day}` : "What is different"),
  before: "You agreed to",
  now: "Asked for now",
  added: "New",
  changed: "Changed",
  dropped: "No longer asked for",
  kept: "Same",
  shared: "You share it",
  declined: "You said no",
  needed: "You need to agree to it",
  optional: "You can say no to it",
  until: (day) => `Until ${day}`,
  same: "Nothing we can compare here is different. Read what you’re asked for before you agree.",
};

export const policyChangesWords: PolicyChangesWords = {
  ...consentCardWords,
  ...consentTermWords,
  policyChanges,
};
