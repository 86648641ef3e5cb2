import { BasiqError } from "../errors/BasiqError.js";
import { answersFor } from "../state/challenge.js";
import type { MfaState } from "../state/mfaState.js";

export interface AnswersToSend {
  readonly challengeNumber: number;
  /** One for each input of the challenge, as Basiq wants them. */
  readonly answers: readonly string[];
}

/**
 * What to send for what was typed; `undefined` where an answer was accepted already.
 *
 * @param state `undefined` for a job that nobody has seen yet.
 * @throws {BasiqError} `invalid-argument` without a challenge, or for an empty answer;
 * `foreign-challenge-link`.
 */
export function answersToSend(
  jobId: string,
  state: MfaState | undefined,
  typed: readonly string[],
): AnswersToSend | undefined {
  switch (state?.status) {
    case undefined:
    case "none":
      throw new BasiqError(
        "invalid-argument",
        { jobId },
        "There is no challenge to answer. Call `submit` only while one is `required`, `rejected`, `expired` or `unconfirmed`.",
      );
    case "refused":
      throw state.error;
    case "accepted":
      return undefined;
    case "required":
    case "submitting":
    case "rejected":
    case "expired":
    case "unconfirmed": {
      const { challenge } = state;
      const answers = answersFor(challenge, typed);
      if (answers.includes(""))
        throw new BasiqError(
          "invalid-argument",
          { jobId },
          `The challenge has ${answers.length} input(s), and each needs an answer. Pass one string for each of \`challenge.inputs\`.`,
        );
      return { challengeNumber: challenge.number, answers };
    }
    default:
      return state satisfies never;
  }
}
