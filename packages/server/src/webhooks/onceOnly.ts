import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqStore } from "../store/store.js";

// Basiq's last retry comes some 27 hours after the first post, and its list of events reaches back seven days:
// after one more day the same event can't come again.
const DONE_MS = 8 * 24 * 60 * 60_000;
// A process that died must not hold the id for ever.
const RUNNING_MS = 2 * 60_000;
const DONE = "done";

/** Handles an event once, by its id: an event that was handled is skipped, one that failed may be tried again. */
export type OnceOnly = (id: string, work: () => Promise<void>) => Promise<void>;

/**
 * Builds it on a store, so that it works across all instances that share one.
 *
 * The result throws `webhook-running` while the same event is being handled elsewhere, and whatever the handler
 * throws.
 */
export function createOnceOnly(
  store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">,
): OnceOnly {
  return async (id, work) => {
    const key = `event:${id}`;
    const owner = crypto.randomUUID();
    if (!(await store.setIfAbsent(key, owner, RUNNING_MS))) {
      if ((await store.get(key)) === DONE) return;
      throw new BasiqServerError("webhook-running", { headers: { "Retry-After": "5" } });
    }
    try {
      await work();
    } catch (thrown) {
      await store.compareDelete(key, owner);
      throw thrown;
    }
    await store.set(key, DONE, DONE_MS);
  };
}
