import type { BasiqStore } from "../store/store.js";

/** How long a bank must have been back before anyone is notified: an outage that ends often begins again at once. */
export const STEADY_MS = 60_000;
// An older check says nothing of now.
const REMEMBERED_MS = 60 * 60_000;

/** Whether a bank that is back stays back. */
export interface Steadiness {
  /** Records what a check of a bank has shown, and returns whether it is back for good. */
  readonly isSteady: (connector: string, isAway: boolean) => Promise<boolean>;
}

/** Builds it on a store, because the second check may be another instance's. */
export function createSteadiness(
  store: Pick<BasiqStore, "get" | "set" | "compareDelete">,
  now: () => number,
): Steadiness {
  return {
    async isSteady(connector, isAway) {
      const key = `recovery-seen:${connector}`;
      const seen = await store.get(key);
      if (isAway) {
        if (seen !== undefined) await store.compareDelete(key, seen);
        return false;
      }
      if (seen !== undefined) return now() - Number(seen) >= STEADY_MS;
      await store.set(key, String(now()), REMEMBERED_MS);
      return false;
    },
  };
}
