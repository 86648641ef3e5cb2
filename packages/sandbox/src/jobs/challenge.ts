import type { Challenge } from "../world/challenge.js";

/** Wrong answers after which the bank gives up. */
export const MAX_WRONG_ANSWERS = 3;

/**
 * Milliseconds a challenge stays open. Documents show `120000` and `3600`, which can only be seconds: under
 * 10,000 means seconds, and the result is limited to 30 s to 60 min (basiq-api.md, "MFA").
 */
export function challengeLifetimeMs(expiryMs: number): number {
  const ms = expiryMs < 10_000 ? expiryMs * 1_000 : expiryMs;
  return Math.min(Math.max(ms, 30_000), 3_600_000);
}

/** Whether these are exactly the right answers, in order. */
export function isRightAnswer(challenge: Challenge, answers: readonly string[]): boolean {
  return (
    answers.length === challenge.accepts.length &&
    challenge.accepts.every((accepted, index) => accepted.includes(answers[index] ?? ""))
  );
}
