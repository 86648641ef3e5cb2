import type { FailureReason, JobKind, StepState } from "@basiq-kit/hooks";

/** A sentence about a bank, by its name or `yourBank`. */
type OfBank = (bank: string) => string;

/** How a step is called while it is ahead, while it runs and once it is done. */
export interface StepCopy {
  readonly ahead: OfBank;
  readonly running: OfBank;
  readonly done: OfBank;
}

/** What went wrong and what to do next, in that order. */
export interface FailureCopy {
  readonly what: OfBank;
  readonly next: OfBank;
}

/**
 * Every word the components say, as one typed dictionary: a missing key doesn't compile. Names of
 * banks and their own words come from Basiq and are never translated.
 *
 * @example
 * const copy: BasiqCopy = { ...enAU, yourBank: "your credit union" };
 */
export interface BasiqCopy {
  /** A BCP 47 language tag, for durations and numbers. */
  readonly locale: string;
  /** Stands for a bank whose name isn't known. */
  readonly yourBank: string;
  readonly bankSays: OfBank;
  readonly reference: (id: string) => string;
  readonly job: {
    readonly title: Readonly<Record<JobKind, OfBank>>;
    readonly doneTitle: Readonly<Record<JobKind, OfBank>>;
    readonly failedTitle: Readonly<Record<JobKind, OfBank>>;
    readonly loading: string;
    readonly waiting: string;
    readonly progress: string;
    readonly stepOf: (position: number, count: number) => string;
    readonly timeLeft: (duration: string | undefined) => string;
    readonly almostThere: string;
    readonly slow: string;
    readonly needsYou: OfBank;
    readonly done: string;
    readonly stopped: string;
    readonly stepStatus: Readonly<Record<StepState["status"], string>>;
    readonly verify: StepCopy;
    readonly challenge: StepCopy;
    readonly accounts: StepCopy;
    readonly transactions: StepCopy;
    readonly statements: StepCopy;
    readonly report: StepCopy;
    /** A step that Basiq may add later. */
    readonly other: StepCopy;
  };
  readonly reachability: {
    readonly retrying: string;
    readonly offline: string;
    readonly stopped: string;
    readonly signedOut: string;
    readonly unreadable: string;
    readonly tryAgain: string;
  };
  readonly failure: Readonly<Record<FailureReason, FailureCopy>>;
  readonly action: {
    readonly updateCredentials: string;
    readonly retry: string;
    readonly giveConsent: string;
    readonly contactSupport: string;
  };
  readonly mfa: {
    readonly codeTitle: OfBank;
    readonly questionTitle: (bank: string, count: number) => string;
    readonly confirmTitle: OfBank;
    readonly codeWhy: OfBank;
    readonly questionWhy: OfBank;
    readonly confirmWhy: OfBank;
    readonly codeLabel: OfBank;
    readonly sendCode: string;
    readonly sendAnswers: (count: number) => string;
    readonly confirm: string;
    readonly notNow: string;
    readonly answerNow: string;
    readonly stillWaiting: OfBank;
    readonly timeLeft: (duration: string | undefined) => string;
    readonly checking: OfBank;
    readonly accepted: string;
    readonly emptyCode: OfBank;
    readonly emptyAnswer: string;
    readonly rejectedCode: OfBank;
    readonly rejectedAnswers: (bank: string, count: number) => string;
    readonly rejectedConfirm: OfBank;
    readonly notSent: string;
    readonly expired: (kind: "code" | "answer" | "confirm") => string;
    readonly newCode: (kind: "code" | "answer" | "confirm") => string;
    readonly unconfirmedLooking: OfBank;
    readonly unconfirmed: (bank: string, kind: "code" | "answer" | "confirm") => string;
    readonly refused: OfBank;
  };
}
