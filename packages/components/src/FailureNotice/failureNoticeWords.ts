import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type SupportWords, supportWords } from "../copy/supportWords.js";
import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type FailureWords, failureWords } from "../failures/failureWords.js";

export interface FailureNoticeWords extends BasicWords, ActionWords, FailureWords, SupportWords {}

export const failureNoticeWords: FailureNoticeWords = {
  ...basicWords,
  ...actionWords,
  ...failureWords,
  ...supportWords,
};
