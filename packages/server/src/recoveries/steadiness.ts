import type { BasiqStore } from "../store/store.js";

/** How long a bank must have been back before anyone is notified: an outage that ends often begins again at once. */
export const STEADY_MS = 60_000;
// Longer than a day, because a schedule of the app's may check once a day.
const REMEMBERED_MS = 2 * 24 * 60 * 60_000;

/** What a check has shown of a bank. */
export interface Seen {
  /** A bank's connector. */
  readonly connector: string;
  readonly isAway: boolean;
  /** Since when the first of those who wait does, in epoch milliseconds. */
  readonly waitingSince: number;
}

/** Whether a bank that is back stays back. */
export interface Steadiness {
  /** Records what a check has shown, and returns whether the bank is back for good. */
  readonly isSteady: (seen: Seen) => Promise<boolean>;
}

/** Builds it on a store, because the second check may be another instance's. */
export function createSteadiness(
  store: Pick<BasiqStore, "get" | "set" | "compareDelete">,
  now: () => number,
): Steadiness {
  return {
    async isSteady({ connector, isAway, waitingSince }) {
      const key = `recovery-seen:${connector}`;
      const backSince = await store.get(key);
      if (isAway) {
        if (backSince !== undefined) await store.compareDelete(key, backSince);
        return false;
      }
      // What was seen before anybody waited was the end of an earlier outage.
      if (backSince !== undefined && Number(backSince) >= waitingSince)
        return now() - Number(backSince) >= STEADY_MS;
      await store.set(key, String(now()), REMEMBERED_MS);
      return false;
    },
  };
}
