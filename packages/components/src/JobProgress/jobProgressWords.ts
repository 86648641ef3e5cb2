import { type CameWords, cameWords } from "./cameWords.js";
import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";
import {
  type JobReachabilityWords,
  jobReachabilityWords,
} from "../JobReachability/jobReachabilityWords.js";
import type { JobKind, StartPause, StepState } from "@basiq-kit/hooks";
import type { EventStep } from "@basiq-kit/hooks/core";
import { type OfBank, start } from "../copy/bankName.js";

/** How a step is called while it is ahead, while it runs, once it is done, and if it failed. */
export interface StepCopy {
  readonly ahead: OfBank;
  readonly running: OfBank;
  readonly done: OfBank;
  readonly failed: OfBank;
}

type UploadStep = "verify-credentials" | "retrieve-accounts" | "retrieve-transactions";
type PausedCopy = Readonly<Record<Exclude<StartPause, "none">, OfBank>>;

/** What is said while a job runs and once it is over. */
export interface JobCopy {
  readonly title: Readonly<Record<JobKind, OfBank>>;
  readonly doneTitle: Readonly<Record<JobKind, OfBank>>;
  readonly failedTitle: Readonly<Record<JobKind, OfBank>>;
  readonly loading: string;
  readonly waiting: string;
  /** While Basiq may have paused a new connection. */
  readonly paused: PausedCopy;
  /** The same for a job that is shown alone. */
  readonly pausedAlone: PausedCopy;
  /** What the bar is of. */
  readonly progress: Readonly<Record<JobKind, OfBank>>;
  readonly stepOf: (position: number, count: number) => string;
  /** The same with what the step is, for who can't see it in its row. */
  readonly stepAt: (position: number, count: number, step: string) => string;
  readonly timeLeft: (duration: string | undefined) => string;
  readonly almostThere: string;
  readonly slow: string;
  readonly needsYou: OfBank;
  readonly done: string;
  readonly stopped: string;
  readonly stepStatus: Readonly<Record<StepState["status"], string>>;
  /** Adds a step's status to its name: `, done`. */
  readonly aside: (status: string) => string;
  /** By the step's title; `other` is one that Basiq may add later. */
  readonly steps: Readonly<Record<EventStep, StepCopy>>;
  /** The steps of an uploaded statement that mean something else: the file is checked, and nobody signs in. */
  readonly uploadSteps: Readonly<Record<UploadStep, StepCopy>>;
}

export interface JobProgressWords
  extends BasicWords, ActionWords, FailureWords, JobReachabilityWords, CameWords {
  readonly job: JobCopy;
}

const paused: PausedCopy = {
  likely: (bank) =>
    `${start(bank)} is busy with your other connection. This starts within about 6 minutes.`,
  possible: () => "This hasn’t started yet. It can take up to 6 minutes to start.",
};

const job: JobCopy = {
  title: {
    connect: (bank) => `Connecting ${bank}`,
    refresh: (bank) => `Refreshing ${bank}`,
    update: (bank) => `Updating ${bank}`,
    upload: (bank) => `Reading the statement from ${bank}`,
    report: () => "Preparing your report",
  },
  doneTitle: {
    connect: (bank) => `${start(bank)} is connected`,
    refresh: (bank) => `${start(bank)} is up to date`,
    update: (bank) => `${start(bank)} is updated`,
    upload: (bank) => `The statement from ${bank} has been read`,
    report: () => "Your report is ready",
  },
  failedTitle: {
    connect: (bank) => `${start(bank)} isn’t connected`,
    refresh: (bank) => `${start(bank)} wasn’t refreshed`,
    update: (bank) => `${start(bank)} wasn’t updated`,
    upload: (bank) => `The statement from ${bank} wasn’t read`,
    report: () => "Your report wasn’t made",
  },
  loading: "Getting ready",
  waiting: "Waiting to start",
  paused,
  pausedAlone: {
    likely: (bank) => `${paused.likely(bank)} You can leave this page.`,
    possible: (bank) => `${paused.possible(bank)} You can leave this page.`,
  },
  progress: {
    connect: (bank) => `Progress of ${bank}`,
    refresh: (bank) => `Progress of ${bank}`,
    update: (bank) => `Progress of ${bank}`,
    upload: (bank) => `Progress of the statement from ${bank}`,
    report: () => "Progress of your report",
  },
  stepOf: (position, count) => `Step ${position} of ${count}`,
  stepAt: (position, count, step) =>
    `Step ${position} of ${count}, ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  timeLeft: (duration) =>
    duration === undefined ? "A few seconds left" : `About ${duration} left`,
  almostThere: "Almost done",
  slow: "Taking longer than usual",
  needsYou: (bank) => `${start(bank)} is waiting for you`,
  done: "Done",
  stopped: "Stopped",
  stepStatus: {
    pending: "not started",
    active: "in progress",
    "needs-answer": "needs your answer",
    delayed: "waiting for the bank",
    done: "done",
    failed: "failed",
    "not-reached": "won’t happen",
  },
  aside: (status) => `, ${status}`,
  steps: {
    "verify-credentials": {
      ahead: (bank) => `Sign in to ${bank}`,
      running: (bank) => `Signing in to ${bank}`,
      done: (bank) => `Signed in to ${bank}`,
      failed: (bank) => `Couldn’t sign in to ${bank}`,
    },
    "mfa-challenge": {
      ahead: () => "Security check",
      running: () => "Checking it’s you",
      done: () => "Security check passed",
      failed: () => "Security check not passed",
    },
    "retrieve-accounts": {
      ahead: () => "Fetch accounts",
      running: () => "Fetching accounts",
      done: () => "Fetched accounts",
      failed: () => "Couldn’t fetch accounts",
    },
    "retrieve-transactions": {
      ahead: () => "Fetch transactions",
      running: () => "Fetching transactions",
      done: () => "Fetched transactions",
      failed: () => "Couldn’t fetch transactions",
    },
    "retrieve-statements": {
      ahead: () => "Fetch statements",
      running: () => "Fetching statements",
      done: () => "Fetched statements",
      failed: () => "Couldn’t fetch statements",
    },
    "create-report": {
      ahead: () => "Write the report",
      running: () => "Writing the report",
      done: () => "Wrote the report",
      failed: () => "Couldn’t write the report",
    },
    other: {
      ahead: () => "Finish up",
      running: () => "Finishing up",
      done: () => "Finished up",
      failed: () => "Couldn’t finish",
    },
  },
  uploadSteps: {
    "verify-credentials": {
      ahead: () => "Check the file",
      running: () => "Checking the file",
      done: () => "Checked the file",
      failed: () => "Couldn’t check the file",
    },
    "retrieve-accounts": {
      ahead: () => "Read accounts",
      running: () => "Reading accounts",
      done: () => "Accounts read",
      failed: () => "Couldn’t read accounts",
    },
    "retrieve-transactions": {
      ahead: () => "Read transactions",
      running: () => "Reading transactions",
      done: () => "Transactions read",
      failed: () => "Couldn’t read transactions",
    },
  },
};

export const jobProgressWords: JobProgressWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  ...jobReachabilityWords,
  ...cameWords,
  job,
};
