import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
/** The words around the ids that support asks for. */
export interface SupportCopy {
  readonly references: string;
  readonly userId: (id: string) => string;
  readonly connectionId: (id: string) => string;
  readonly jobId: (id: string) => string;
  readonly correlationId: (id: string) => string;
  readonly copy: (count: number) => string;
  readonly copied: string;
  /** The browser doesn’t let the page copy: the text is selected instead. */
  readonly selected: string;
}

export interface FailureNoticeWords extends BasicWords, ActionWords, FailureWords {
  readonly support: SupportCopy;
}

const support: SupportCopy = {
  references: "References for support",
  userId: (id) => `User: ${id}`,
  connectionId: (id) => `Connection: ${id}`,
  jobId: (id) => `Job: ${id}`,
  correlationId: (id) => `Request: ${id}`,
  copy: (count) => (count === 1 ? "Copy reference" : "Copy references"),
  copied: "Copied",
  selected: "This browser didn’t allow that. The text is selected, so you can copy it yourself.",
};

export const failureNoticeWords: FailureNoticeWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  support,
};
