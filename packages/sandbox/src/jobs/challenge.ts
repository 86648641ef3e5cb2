import { CHALLENGE_LIFE_MS, EXPIRY_IN_SECONDS_BELOW } from "@basiq-kit/schema";
import type { Challenge } from "../world/challenge.js";

/** Wrong answers after which the bank gives up. */
export const MAX_WRONG_ANSWERS = 3;

/** How long a challenge stays open, in milliseconds. */
export function challengeLifetimeMs(expiryMs: number): number {
  const ms = expiryMs < EXPIRY_IN_SECONDS_BELOW ? expiryMs * 1_000 : expiryMs;
  return Math.min(Math.max(ms, CHALLENGE_LIFE_MS.shortest), CHALLENGE_LIFE_MS.longest);
}

/** Whether these are exactly the right answers, in order. */
export function isRightAnswer(challenge: Challenge, answers: readonly string[]): boolean {
  return (
    answers.length === challenge.accepts.length &&
    challenge.accepts.every((accepted, index) => accepted.includes(answers[index] ?? ""))
  );
}
