import { type ReferenceWords, referenceWords } from "./basicWords.js";

/** The words around the ids that support asks for. */
export interface SupportCopy {
  /** Above several ids, and what opens them where support isn’t the way on. */
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

/** What any list of such ids says. */
export interface SupportWords extends ReferenceWords {
  readonly support: SupportCopy;
}

const support: SupportCopy = {
  references: "Details for support",
  userId: (id) => `User: ${id}`,
  connectionId: (id) => `Connection: ${id}`,
  jobId: (id) => `Job: ${id}`,
  correlationId: (id) => `Request: ${id}`,
  copy: (count) => (count === 1 ? "Copy reference" : "Copy references"),
  copied: "Copied",
  selected: "This browser didn’t allow that. The text is selected, so you can copy it yourself.",
};

export const supportWords: SupportWords = { ...referenceWords, support };
