import type { BasiqError } from "../errors/BasiqError.js";

/** When something that is asked for again and again may be asked for next. All in epoch milliseconds. */
export interface Pace {
  /** When the last request left. */
  readonly askedAt: number;
  /** When the next one is due. */
  readonly dueAt: number;
  /** How many requests in a row failed. */
  readonly failures: number;
  /** When the first of those failed. */
  readonly failedAt: number;
  /** What the last failure's `Retry-After` wants. */
  readonly notBefore: number;
}

/** Nothing was asked for yet, so it is due. */
export const UNASKED: Pace = {
  askedAt: -Infinity,
  dueAt: -Infinity,
  failures: 0,
  failedAt: -Infinity,
  notBefore: -Infinity,
};

// A slip in a `Retry-After` must not be the end of asking.
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;
// Flicking between tabs asks at once on each return, but not more often than this.
const LEAST_BETWEEN_MS = 1_000;

export function afterAnswer(pace: Pace, dueAt: number): Pace {
  return { ...pace, dueAt, failures: 0, notBefore: -Infinity };
}

export interface FailureTime {
  readonly now: number;
  /** The back-off: how long to wait in milliseconds, where the answer doesn't ask for longer. */
  readonly waitMs: number;
}

/** @param error `undefined` where nothing said why, such as for a stream that ended. */
export function afterFailure(
  pace: Pace,
  error: BasiqError | undefined,
  { now, waitMs }: FailureTime,
): Pace {
  const notBefore = Math.min(error?.retryAt ?? -Infinity, now + LONGEST_RETRY_AFTER_MS);
  return {
    ...pace,
    dueAt: Math.max(now + waitMs, notBefore),
    failures: pace.failures + 1,
    failedAt: pace.failures === 0 ? now : pace.failedAt,
    notBefore,
  };
}

/**
 * The person, or the network, is back: what waited is due at once. A look at another tab cuts no back-off
 * short; a network that is back does, but not what a `Retry-After` wants.
 */
export function afterReturn(pace: Pace, from: "hidden" | "offline", now: number): Pace {
  if (pace.failures > 0 && from === "hidden") return pace;
  return { ...pace, dueAt: Math.max(now, pace.askedAt + LEAST_BETWEEN_MS, pace.notBefore) };
}
