import { type JobProgressWords, jobProgressWords } from "../JobProgress/jobProgressWords.js";
import type { JobKind } from "@basiq-kit/hooks";

type OfCount = (count: number) => string;
type OfPart = (part: number, count: number) => string;

/** The words for several banks at once. */
export interface JobsCopy {
  readonly title: Readonly<Record<JobKind, OfCount>>;
  readonly doneTitle: Readonly<Record<JobKind, OfCount>>;
  /** Some are done and the others aren't. */
  readonly partTitle: Readonly<Record<JobKind, OfPart>>;
  readonly failedTitle: Readonly<Record<JobKind, string>>;
  readonly done: Readonly<Record<JobKind, string>>;
  readonly failed: Readonly<Record<JobKind, string>>;
  /** What the bar is of. */
  readonly progress: OfCount;
  readonly countFinished: OfPart;
  readonly over: string;
  /** Stands for a bank whose name isn’t known. */
  readonly bank: (number: number) => string;
  readonly waiting: string;
  readonly needsYou: string;
  readonly delayed: string;
  readonly lost: string;
  readonly stay: string;
  readonly leave: string;
}

export interface JobsProgressWords extends JobProgressWords {
  readonly jobs: JobsCopy;
}

const jobs: JobsCopy = {
  title: {
    connect: (count) => `Connecting ${count} banks`,
    refresh: (count) => `Refreshing ${count} banks`,
    update: (count) => `Updating ${count} banks`,
    upload: (count) => `Reading ${count} statements`,
    report: (count) => `Preparing ${count} reports`,
  },
  doneTitle: {
    connect: (count) => `Your ${count} banks are connected`,
    refresh: (count) => `Your ${count} banks are up to date`,
    update: (count) => `Your ${count} banks are updated`,
    upload: (count) => `Your ${count} statements have been read`,
    report: (count) => `Your ${count} reports are ready`,
  },
  partTitle: {
    connect: (part, count) => `${part} of ${count} banks ${part === 1 ? "is" : "are"} connected`,
    refresh: (part, count) => `${part} of ${count} banks ${part === 1 ? "is" : "are"} up to date`,
    update: (part, count) => `${part} of ${count} banks ${part === 1 ? "is" : "are"} updated`,
    upload: (part, count) =>
      `${part} of ${count} statements ${part === 1 ? "has" : "have"} been read`,
    report: (part, count) => `${part} of ${count} reports ${part === 1 ? "is" : "are"} ready`,
  },
  failedTitle: {
    connect: "No bank is connected yet",
    refresh: "No bank was refreshed",
    update: "No bank was updated",
    upload: "No statement was read",
    report: "No report was made",
  },
  done: {
    connect: "Connected",
    refresh: "Up to date",
    update: "Updated",
    upload: "Read",
    report: "Ready",
  },
  failed: {
    connect: "Not connected",
    refresh: "Not refreshed",
    update: "Not updated",
    upload: "Not read",
    report: "Not made",
  },
  progress: (count) => `Progress of all ${count}`,
  countFinished: (part, count) => `${part} of ${count} finished`,
  over: "Finished",
  bank: (number) => `Bank ${number}`,
  waiting: "Waiting to start",
  needsYou: "Action needed",
  delayed: "Not available now",
  lost: "Can’t check progress",
  stay: "Stay on this page. A bank may still ask you something.",
  leave: "You can leave this page. We’ll finish the rest.",
};

export const jobsProgressWords: JobsProgressWords = { ...jobProgressWords, jobs };
