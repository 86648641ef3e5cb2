import type { ReactNode } from "react";
import { warningIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { problemWords, type UploadWordsOptions } from "./uploadSentences.js";

export interface FileProblemNoteProps {
  readonly problem: Parameters<typeof problemWords>[0];
  readonly words: UploadWordsOptions;
  /** What to do where no other file helps. */
  readonly actions: ReactNode;
}

/** What is wrong with a file that wasn't sent, and what to do. */
export function FileProblemNote({ problem, words, actions }: FileProblemNoteProps) {
  const { what, next } = problemWords(problem, words);
  return (
    <Note
      role="alert"
      tone="caution"
      icon={warningIcon}
      title={what}
      text={next}
      actions={actions}
    />
  );
}
