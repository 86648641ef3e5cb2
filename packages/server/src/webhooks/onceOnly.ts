import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqStore } from "../store/store.js";

// Basiq's last retry comes some 27 hours after the first post, and its list of events reaches back seven
// days: a day more, and the same event never comes again.
const DONE_MS = 8 * 24 * 60 * 60_000;
// A process that died while it worked must not hold the id for ever.
const RUNNING_MS = 2 * 60_000;
const DONE = "done";

/** Does the work about an event once, by its id: what was done before is not done again, what fails may be tried again. */
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
