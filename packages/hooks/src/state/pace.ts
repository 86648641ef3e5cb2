import type { BasiqError } from "../errors/BasiqError.js";

/** When the next of a series of requests may be sent. All times are in epoch milliseconds. */
export interface Pace {
  /** When the last request was sent. */
  readonly askedAt: number;
  /** When the next one is due. */
  readonly dueAt: number;
  /** How many requests in a row failed. */
  readonly failures: number;
  /** When the first of those failed. */
  readonly failedAt: number;
  /** The time from the last failure's `Retry-After`. */
  readonly notBefore: number;
}

/** Nothing was sent yet, so a request is due. */
export const UNASKED: Pace = {
  askedAt: -Infinity,
  dueAt: -Infinity,
  failures: 0,
  failedAt: -Infinity,
  notBefore: -Infinity,
};

/**
 * How often a page that seems to be hidden still sends a request, in milliseconds. Browsers run the timers of
 * a hidden page once a minute anyway; and where a page is seen although its browser says that it is hidden,
 * as in some WebViews, a person's code is still asked for after about a minute, before it expires.
 */
export const RARELY_MS = 60_000;

// A wrong `Retry-After` must not stop the requests for good.
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;
// Each return to the tab sends a request at once, but never two within this time.
const LEAST_BETWEEN_MS = 1_000;

export function afterAnswer(pace: Pace, dueAt: number): Pace {
  return { ...pace, dueAt, failures: 0, notBefore: -Infinity };
}

export interface FailureTime {
  readonly now: number;
  /** The back-off after so many failures in a row, in milliseconds; the answer may ask for longer. */
  readonly waitMs: (failures: number) => number;
}

/** @param error `undefined` if the cause is unknown, such as for a stream that ended. */
export function afterFailure(
  pace: Pace,
  error: BasiqError | undefined,
  { now, waitMs }: FailureTime,
): Pace {
  const failures = pace.failures + 1;
  const notBefore = Math.min(error?.retryAt ?? -Infinity, now + LONGEST_RETRY_AFTER_MS);
  return {
    ...pace,
    dueAt: Math.max(now + waitMs(failures), notBefore),
    failures,
    failedAt: failures === 1 ? now : pace.failedAt,
    notBefore,
  };
}

/**
 * Once the page is visible or the network is back, the next request is due at once. Returning to the tab
 * doesn't cut a back-off short; a restored network does, but never a `Retry-After`.
 */
export function afterReturn(pace: Pace, from: "hidden" | "offline", now: number): Pace {
  // A clock that was set back meanwhile must not make anybody wait for the time that it repeats.
  const latest = now + LONGEST_RETRY_AFTER_MS;
  if (pace.failures > 0 && from === "hidden")
    return pace.dueAt > latest ? { ...pace, dueAt: latest } : pace;
  const askedAt = Math.min(pace.askedAt, now);
  const notBefore = Math.min(pace.notBefore, latest);
  return { ...pace, dueAt: Math.max(now, askedAt + LEAST_BETWEEN_MS, notBefore) };
}
