import { HOUR_MS, MINUTE_MS } from "../world/time.js";

const SECOND_MS = 1_000;

/** How long after each failed attempt the next one follows (basiq-api.md, "Events and webhooks"). */
export const RETRIES_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  10 * HOUR_MS,
];

/** The progress of delivering one event to one address. */
export type Delivery =
  | { status: "due"; attempts: number; nextAt: number }
  | { status: "delivered"; attempts: number }
  | { status: "given-up"; attempts: number };

/** The progress after an attempt at `at`. */
export function afterAttempt(attempts: number, at: number, wasTaken: boolean): Delivery {
  const made = attempts + 1;
  if (wasTaken) return { status: "delivered", attempts: made };
  const wait = RETRIES_MS[attempts];
  return wait === undefined
    ? { status: "given-up", attempts: made }
    : { status: "due", attempts: made, nextAt: at + wait };
}

/** Whether the next attempt is due at `now`. */
export function isAttemptDue(delivery: Delivery, now: number): boolean {
  return delivery.status === "due" && delivery.nextAt <= now;
}
