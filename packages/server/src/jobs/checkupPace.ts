import type { BasiqServerError } from "../errors/BasiqServerError.js";
import { pause } from "../lib/pause.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { BasiqStore } from "../store/store.js";

/** Keeps the check-ups of all instances that have the same rate together below it, and waits when Basiq asks to. */
export interface CheckupPace {
  /** Resolves when the next user may be read, or when the run is to end. */
  next(): Promise<void>;
  /** Makes every user of this run wait for as long as Basiq asks, if this error does; returns whether it does. */
  waitAfter(error: BasiqServerError): boolean;
}

export interface CheckupPaceOptions {
  /** Shared: two instances must not each use the whole rate. */
  readonly store: Pick<BasiqStore, "increment">;
  readonly usersPerMinute: number;
  readonly setTimer: SetTimer;
  /** Ends every wait. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
// After a 429 without `Retry-After`.
const USUAL_PAUSE_S = 30;

export function createCheckupPace(options: CheckupPaceOptions): CheckupPace {
  const { store, usersPerMinute, setTimer, signal, now } = options;
  // Counted by the second, so that a minute's users don't come all at its start; where there is less than one a
  // second, by as long as one user takes.
  const windowMs = Math.max(SECOND_MS, MINUTE_MS / usersPerMinute);
  const perWindow = Math.max(1, usersPerMinute / 60);
  // Whole users, in turn fewer and more: at 90 a minute it is one user in this second and two in the next.
  const mostIn = (window: number) =>
    Math.floor((window + 1) * perWindow) - Math.floor(window * perWindow);
  let waitUntil = 0;

  return {
    async next() {
      while (!signal.aborted) {
        const time = now();
        const window = Math.floor(time / windowMs);
        // With the rate: those who wait are counted, too, so a fast run would leave a slow one nothing.
        const key = `checkup-pace:${usersPerMinute}:${window}`;
        if (waitUntil <= time && (await store.increment(key, 2 * windowMs)) <= mostIn(window))
          return;
        const again = Math.max(waitUntil, (window + 1) * windowMs);
        await pause(setTimer, again - time, signal);
      }
    },
    waitAfter({ code, headers }) {
      const seconds = headers["Retry-After"] ?? (code === "rate-limited" ? USUAL_PAUSE_S : 0);
      const asks = code === "rate-limited" || code === "unavailable" || code === "mint-limit";
      if (!asks || Number(seconds) === 0) return false;
      waitUntil = Math.max(waitUntil, now() + Number(seconds) * SECOND_MS);
      return true;
    },
  };
}
