import {
  type JobReachabilityWords,
  jobReachabilityWords,
} from "../JobReachability/jobReachabilityWords.js";
import { type OfBank, start } from "../copy/bankName.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

/** What is said while a bank asks the person something. */
export interface MfaCopy {
  readonly codeTitle: OfBank;
  readonly questionTitle: (bank: string, count: number) => string;
  readonly confirmTitle: OfBank;
  readonly codeWhy: OfBank;
  readonly questionWhy: OfBank;
  readonly confirmWhy: OfBank;
  readonly codeLabel: OfBank;
  /** What is drawn at the field, whose full name is `codeLabel`. */
  readonly code: string;
  /** Hands the code or the answers in. Never “send”: on every phone that means “send me one”. */
  readonly continue: string;
  readonly confirm: string;
  readonly notNow: string;
  readonly answerNow: string;
  readonly stillWaiting: OfBank;
  readonly timeLeft: (duration: string | undefined) => string;
  readonly checking: OfBank;
  /** The same on the button, which has no room for a bank’s name. */
  readonly checkingShort: string;
  readonly accepted: string;
  readonly emptyCode: OfBank;
  readonly emptyAnswer: string;
  readonly rejectedCode: OfBank;
  readonly rejectedAnswers: (bank: string, count: number) => string;
  /** At each field, where the bank didn’t say which of several answers was wrong. */
  readonly checkAnswer: string;
  readonly rejectedConfirm: OfBank;
  readonly notSent: string;
  readonly expired: (kind: "code" | "answer" | "confirm") => string;
  /** What can come after that. */
  readonly expiredNext: (bank: string, kind: "code" | "answer" | "confirm") => string;
  /** Brings the field back, because only Basiq knows whether the time is really over. */
  readonly answerAnyway: (kind: "code" | "answer" | "confirm") => string;
  /** The same, beside a field in which something is typed. */
  readonly maybeExpired: (kind: "code" | "answer" | "confirm") => string;
  readonly noMoreCodes: string;
  readonly noMoreCodesNext: OfBank;
  readonly newCode: (kind: "code" | "answer" | "confirm") => string;
  /** A new code is on its way. */
  readonly gettingCode: (kind: "code" | "answer" | "confirm") => string;
  readonly unconfirmedLooking: OfBank;
  readonly unconfirmed: (bank: string, kind: "code" | "answer" | "confirm") => string;
  readonly refused: OfBank;
}

export interface MfaPromptWords extends ReadWords, JobReachabilityWords {
  readonly mfa: MfaCopy;
}

const mfa: MfaCopy = {
  codeTitle: (bank) => `${start(bank)} needs a code`,
  questionTitle: (bank, count) =>
    count === 1 ? `${start(bank)} has a question` : `${start(bank)} has ${count} questions`,
  confirmTitle: (bank) => `Approve this in ${bank}’s app`,
  codeWhy: () => "To check that it’s you",
  questionWhy: () => "To check that it’s you",
  confirmWhy: () => "To check that it’s you, then come back here",
  codeLabel: (bank) => `Code from ${bank}`,
  code: "Code",
  continue: "Continue",
  confirm: "I’ve approved it",
  notNow: "Not now",
  answerNow: "Answer now",
  stillWaiting: (bank) => `${start(bank)} is still waiting for your answer.`,
  timeLeft: (duration) =>
    duration === undefined ? "A few seconds left" : `About ${duration} left`,
  checking: (bank) => `Checking with ${bank}`,
  checkingShort: "Checking",
  accepted: "Accepted",
  emptyCode: (bank) => `Enter the code that ${bank} sent you.`,
  emptyAnswer: "Answer this question.",
  rejectedCode: (bank) => `${start(bank)} didn’t accept that code. Check it and enter it again.`,
  rejectedAnswers: (bank, count) =>
    count === 1
      ? `${start(bank)} didn’t accept that answer. Check it and enter it again.`
      : `${start(bank)} didn’t accept those answers. Check each one and enter them again.`,
  checkAnswer: "Check this answer",
  rejectedConfirm: (bank) =>
    `${start(bank)} hasn’t seen your approval yet. Approve it in the app, then try again.`,
  notSent: "We couldn’t send that. Try again.",
  expired: (kind) => (kind === "code" ? "That code has run out" : "The time to answer has run out"),
  expiredNext: (bank, kind) =>
    kind === "code" ? `${start(bank)} can send another` : `${start(bank)} can ask again`,
  answerAnyway: (kind) =>
    kind === "code"
      ? "Enter the code you have"
      : kind === "answer"
        ? "Answer anyway"
        : "Back to the request",
  maybeExpired: (kind) =>
    kind === "code" ? "This code may have run out." : "The time to answer may have run out.",
  noMoreCodes: "No more codes for now",
  noMoreCodesNext: (bank) =>
    `So that ${bank} doesn’t lock your account, wait 10 minutes, then refresh again.`,
  newCode: (kind) => (kind === "code" ? "Get a new code" : "Start again"),
  gettingCode: (kind) => (kind === "code" ? "Getting a new code" : "Starting again"),
  unconfirmedLooking: (bank) => `The connection dropped. Checking whether ${bank} got your answer.`,
  unconfirmed: (bank, kind) =>
    kind === "confirm"
      ? `The connection dropped, and ${bank} is still waiting. Try again.`
      : `The connection dropped, and ${bank} is still waiting. Enter it again if it’s still valid.`,
  refused: (bank) =>
    `This request doesn’t look like it comes from ${bank}, so nothing was sent. Contact support.`,
};

export const mfaPromptWords: MfaPromptWords = { ...readWords, ...jobReachabilityWords, mfa };
