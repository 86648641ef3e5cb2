import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqStore } from "../store/store.js";

// Basiq's last retry comes some 27 hours after the first post; the same id never comes later than that.
const DONE_MS = 72 * 60 * 60_000;
// A process that died while it worked must not hold the id for ever.
const RUNNING_MS = 2 * 60_000;
const DONE = "done";

/** Does the work of an id once: what was done before is not done again, what fails may be tried again. */
export type OnceOnly = (id: string, work: () => Promise<void>) => Promise<void>;

/**
 * Builds it on a store, so that it holds for all instances that share one.
 *
 * The result throws `webhook-running` while the same id is at work elsewhere, and whatever the work throws.
 */
export function createOnceOnly(
  store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">,
): OnceOnly {
  return async (id, work) => {
    const key = `webhook:${id}`;
    const mine = crypto.randomUUID();
    if (!(await store.setIfAbsent(key, mine, RUNNING_MS))) {
      if ((await store.get(key)) === DONE) return;
      throw new BasiqServerError("webhook-running", { headers: { "Retry-After": "5" } });
    }
    try {
      await work();
    } catch (thrown) {
      await store.compareDelete(key, mine);
      throw thrown;
    }
    await store.set(key, DONE, DONE_MS);
  };
}
