import type { FileProblem } from "@basiq-kit/hooks";
import type { OfBank } from "../copy/bankName.js";
import {
  type FailureNoticeWords,
  failureNoticeWords,
} from "../FailureNotice/failureNoticeWords.js";
import { type JobProgressWords, jobProgressWords } from "../JobProgress/jobProgressWords.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

/** What is wrong with a file, and what to do about it. */
export interface FileProblemCopy {
  /** By the bank, and by the size of the largest file. */
  readonly what: (bank: string, largest: string) => string;
  readonly next: string;
}

/** What is said while a statement is chosen and sent; the words of the job that reads it are `job`. */
export interface UploadCopy {
  readonly title: OfBank;
  readonly hint: (bank: string, largest: string) => string;
  readonly choose: string;
  /** After a failure that isn’t the file’s: the kit stores none, so trying again means choosing it again. */
  readonly chooseAgain: string;
  /** Beside the button, where files can be dragged. */
  readonly drop: string;
  readonly checking: string;
  readonly sending: string;
  readonly cancel: string;
  /** `several-files` were dropped at once. */
  readonly problem: Readonly<Record<FileProblem | "several-files", FileProblemCopy>>;
  /** The answer was lost, or can’t be read: nobody knows yet whether the file is there. */
  readonly mayHaveArrived: { readonly what: string; readonly next: string };
  readonly done: string;
  /** The button that leads on in the app. */
  readonly goOn: string;
  readonly another: string;
}

export interface StatementUploadWords extends JobProgressWords, FailureNoticeWords, ReadWords {
  readonly upload: UploadCopy;
}

const upload: UploadCopy = {
  title: (bank) => `Upload a statement from ${bank}`,
  hint: (bank, largest) =>
    `A PDF or a CSV of up to ${largest}, exactly as you downloaded it from ${bank}.`,
  choose: "Choose a file",
  chooseAgain: "Choose the file again",
  drop: "Or drop it here",
  checking: "Checking the file",
  sending: "Sending the file",
  cancel: "Cancel",
  problem: {
    empty: {
      what: () => "This file is empty.",
      next: "Download the statement again, then choose the new file.",
    },
    "too-large": {
      what: (_, largest) => `This file is larger than ${largest}.`,
      next: "Choose a statement for a shorter period.",
    },
    "size-not-accepted": {
      what: () => "This file is too large.",
      next: "Choose a statement for a shorter period.",
    },
    "not-a-statement": {
      what: () => "This file isn’t a PDF or a CSV.",
      next: "Choose the statement as you downloaded it. We can’t read a photo of it.",
    },
    "not-accepted": {
      what: () => "This file wasn’t accepted.",
      next: "Download the statement again, and choose the new file as it is.",
    },
    unreadable: {
      what: () => "This file can’t be opened. It may have been moved.",
      next: "Choose it again.",
    },
    "bank-takes-no-files": {
      what: (bank) => `Statements from ${bank} can’t be uploaded.`,
      next: "Connect your bank instead.",
    },
    "several-files": {
      what: () => "Only one file can be read at a time.",
      next: "Choose one of them.",
    },
  },
  mayHaveArrived: {
    what: "We didn’t get a clear answer. The file may still have arrived.",
    next: "Check whether it’s already there before you choose it again.",
  },
  done: "Its accounts and transactions are ready.",
  goOn: "See your accounts",
  another: "Upload another statement",
};

export const statementUploadWords: StatementUploadWords = {
  ...jobProgressWords,
  ...failureNoticeWords,
  ...readWords,
  upload,
};
