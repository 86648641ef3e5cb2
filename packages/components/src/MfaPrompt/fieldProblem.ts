import type { Asked } from "./AskedChallenge.js";
import { challengeKind, type ChallengeWordsOptions, rejection } from "./challengeSentences.js";

/** What is said at one field of a challenge. */
export interface FieldProblem {
  readonly words: string;
  /** Whether the answer has to be changed, and not only sent again. */
  readonly isWrong: boolean;
  /** Whether a screen reader says it at once: of several fields, one does. */
  readonly isSaid: boolean;
}

export interface FieldProblemOptions extends ChallengeWordsOptions {
  readonly mfa: Asked;
  /** The fields that were empty when the person pressed Continue. */
  readonly empty: readonly number[];
}

/** What is wrong at one field; `undefined` for nothing. Basiq never says which of several answers was wrong. */
export function fieldProblem(
  index: number,
  options: FieldProblemOptions,
): FieldProblem | undefined {
  const { mfa, empty, copy, bank } = options;
  if (empty.includes(index)) {
    const isCode = challengeKind(mfa.challenge) === "code";
    return {
      words: isCode ? copy.mfa.emptyCode(bank) : copy.mfa.emptyAnswer,
      isWrong: true,
      isSaid: empty[0] === index,
    };
  }
  const words = rejection(mfa, options);
  if (words === undefined || empty.length > 0) return undefined;
  const isWrong = mfa.status === "rejected" && mfa.error.status === 400;
  if (index === 0) return { words, isWrong, isSaid: true };
  return isWrong ? { words: copy.mfa.checkAnswer, isWrong, isSaid: false } : undefined;
}
