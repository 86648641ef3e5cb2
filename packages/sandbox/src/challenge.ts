/** A second factor the bank asks for in one job. */
export interface Challenge {
  method: string;
  description: string;
  input: readonly string[];
  /** The right answers: one list of alternatives per expected string, in order. */
  accepts: readonly (readonly string[])[];
  /** As it stands on the wire: milliseconds, or seconds when small. */
  expiryMs: number;
  /** How long the bank checks a right answer before the step succeeds, in milliseconds. */
  checkingMs: number;
}

/** An answer that reached the bank. What was answered is a secret and isn't kept. */
export interface ChallengeAnswer {
  at: number;
  right: boolean;
}

/** Wrong answers after which the bank gives up. */
export const MAX_WRONG_ANSWERS = 3;

/**
 * Milliseconds a challenge stays open. Documents show `120000` and `3600`, which can only be seconds: under 10,000
 * means seconds, and the result is kept within 30 s and 60 min (basiq-api.md, "MFA").
 */
export function challengeLifetimeMs(expiryMs: number): number {
  const ms = expiryMs < 10_000 ? expiryMs * 1_000 : expiryMs;
  return Math.min(Math.max(ms, 30_000), 3_600_000);
}

/** Whether these are the right answers, in order and to the letter. */
export function isRightAnswer(challenge: Challenge, answers: readonly string[]): boolean {
  return (
    answers.length === challenge.accepts.length &&
    challenge.accepts.every((accepted, index) => accepted.includes(answers[index] ?? ""))
  );
}
