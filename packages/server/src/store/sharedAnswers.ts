import { createSingleFlight } from "../lib/singleFlight.js";
import type { CacheStore } from "./withFallback.js";

/** Returns what is stored under `key`, or loads it and stores it for `ttlMs`; a failure is not stored. */
export type SharedAnswers = (
  key: string,
  ttlMs: number,
  load: () => Promise<string>,
) => Promise<string>;

/** Answers that are the same for everyone, loaded once for any number of people. */
export function createSharedAnswers(store: CacheStore): SharedAnswers {
  const once = createSingleFlight<string>();

  return (key, ttlMs, load) =>
    once(key, async () => {
      const stored = await store.get(key);
      if (stored !== undefined) return stored;
      const loaded = await load();
      await store.set(key, loaded, ttlMs);
      return loaded;
    });
}
