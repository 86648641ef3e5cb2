import { BasiqServerError } from "../errors/BasiqServerError.js";
import { createOnce, type OnceOptions } from "../store/once.js";

// Basiq's last retry comes some 27 hours after the first post, and its list of events reaches back seven days:
// after one more day the same event can't come again.
const DONE_MS = 8 * 24 * 60 * 60_000;

/** Handles an event once, by its id: an event that was handled is skipped, one that failed may be tried again. */
export type OnceOnly = (id: string, work: () => Promise<void>) => Promise<void>;

/**
 * Builds it on a store, so that it works across all instances that share one.
 *
 * The result throws `webhook-running` while the same event is being handled elsewhere, and whatever the handler
 * throws.
 */
export function createOnceOnly(store: OnceOptions["store"]): OnceOnly {
  const { run } = createOnce({ store, name: "event", doneMs: DONE_MS });
  return async (id, work) => {
    if ((await run(id, work)) === "running")
      throw new BasiqServerError("webhook-running", { headers: { "Retry-After": "5" } });
  };
}
