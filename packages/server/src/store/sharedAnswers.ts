import { createFlights } from "../flights.js";
import type { KeptStore } from "./withFallback.js";

/** Gives what is kept under `key`, or loads it and keeps it for `ttlMs`; a failure is not kept. */
export type SharedAnswers = (
  key: string,
  ttlMs: number,
  load: () => Promise<string>,
) => Promise<string>;

/** Answers that are the same for everyone: asked for once, however many people want them. */
export function createSharedAnswers(store: KeptStore): SharedAnswers {
  const once = createFlights<string>();

  return (key, ttlMs, load) =>
    once(key, async () => {
      const kept = await store.get(key);
      if (kept !== undefined) return kept;
      const loaded = await load();
      await store.set(key, loaded, ttlMs);
      return loaded;
    });
}
