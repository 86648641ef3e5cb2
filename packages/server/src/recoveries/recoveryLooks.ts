import type { BasiqStore } from "../store/store.js";

/** How long a bank must have been back before anyone is told: an outage that ends often begins again at once. */
export const STEADY_MS = 60_000;
// An older look says nothing of now.
const REMEMBERED_MS = 60 * 60_000;

export interface RecoveryLooks {
  /** Records what a look at a bank has shown, and returns whether it is back for good. */
  readonly isBack: (connector: string, isAway: boolean) => Promise<boolean>;
}

/** Builds it on a store, because the second look may be another instance's. */
export function createRecoveryLooks(
  store: Pick<BasiqStore, "get" | "set" | "compareDelete">,
  now: () => number,
): RecoveryLooks {
  return {
    async isBack(connector, isAway) {
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
