import type { BasiqError } from "./BasiqError.js";

// The most that an answer may have us wait, by `Retry-After`: a slip there must not be the end of asking.
const LONGEST_MS = 10 * 60_000;

/** The first moment to ask again after this error, in epoch milliseconds; `-Infinity` where nobody said one. */
export function askAgainFrom({ retryAt = -Infinity }: BasiqError, now: number): number {
  return Math.min(retryAt, now + LONGEST_MS);
}
