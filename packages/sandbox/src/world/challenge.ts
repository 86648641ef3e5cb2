/** A second factor the bank asks for in one job. */
export interface Challenge {
  method: string;
  description: string;
  input: readonly string[];
  /** The right answers: one list of alternatives per expected string, in order. */
  accepts: readonly (readonly string[])[];
  /** As on the wire: milliseconds, or seconds if it is small. */
  expiryMs: number;
  /** How long the bank checks a right answer before the step succeeds, in milliseconds. */
  checkingMs: number;
}

/** An answer that reached the bank. The answer itself is a secret and isn't stored. */
export interface ChallengeAnswer {
  at: number;
  right: boolean;
}
