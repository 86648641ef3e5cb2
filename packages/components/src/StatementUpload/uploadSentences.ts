import type { StatementUploadState } from "@basiq-kit/hooks";
import { jobAnnouncement, jobTitle } from "../JobProgress/jobSentences.js";
import { fileSize } from "./fileSize.js";
import type { StatementUploadWords } from "./statementUploadWords.js";

export interface UploadWordsOptions {
  readonly copy: StatementUploadWords;
  readonly bank: string;
  /** The largest file, in bytes. */
  readonly maxBytes: number;
}

/** What a file's problem is called, with what to do. */
export function problemWords(
  problem: keyof StatementUploadWords["upload"]["problem"],
  { copy, bank, maxBytes }: UploadWordsOptions,
): { readonly what: string; readonly next: string } {
  const { what, next } = copy.upload.problem[problem];
  return { what: what(bank, fileSize(copy.locale, maxBytes)), next };
}

/** What happens, as a heading: the same until the file is there. */
export function uploadTitle(
  state: StatementUploadState,
  { copy, bank }: UploadWordsOptions,
): string {
  return "job" in state
    ? jobTitle(state.job, { copy, kind: "upload", bank, secondsLeft: undefined })
    : copy.upload.title(bank);
}

/** What a screen reader says when it changes; a note that is an alert speaks for itself. */
export function uploadAnnouncement(
  state: StatementUploadState,
  { copy, bank }: UploadWordsOptions,
): string {
  switch (state.status) {
    case "idle":
    case "invalid":
    case "error":
      return "";
    case "checking":
      return copy.upload.checking;
    case "uploading":
      return copy.upload.sending;
    case "processing":
    case "succeeded":
    case "failed":
      return jobAnnouncement(state.job, { copy, kind: "upload", bank, secondsLeft: undefined });
    default:
      return state satisfies never;
  }
}
