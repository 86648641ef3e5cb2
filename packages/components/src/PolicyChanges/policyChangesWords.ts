import { type ConsentCardWords, consentCardWords } from "../ConsentCard/consentCardWords.js";
import { type ConsentTermWords, consentTermWords } from "../ConsentCard/consentTermWords.js";

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
  readonly until: (day: string) => string;
  readonly unchanged: (names: string) => string;
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
  added: "Added",
  dropped: "No longer asked for",
  changed: "Changed",
  notAsked: "Not asked for",
  shared: "You share it",
  declined: "You said no",
  needed: "You need to agree to it",
  optional: "You can say no to it",
  until: (day) => `Until ${day}`,
  unchanged: (names) => `Asked for as before: ${names}`,
  same: "Nothing we can compare here is different. Read what you’re asked for before you agree.",
};

export const policyChangesWords: PolicyChangesWords = {
  ...consentCardWords,
  ...consentTermWords,
  policyChanges,
};
