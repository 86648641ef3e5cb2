import type { BasiqStore } from "./store.js";

/** The part of a store whose values can be made again while it is away. */
export type CacheStore = Pick<
  BasiqStore,
  "get" | "set" | "setIfAbsent" | "compareDelete" | "increment"
>;

export interface WithFallbackOptions {
  readonly store: CacheStore;
  /** This process's own memory, used while the store is away. */
  readonly fallback: CacheStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called once each time the store goes away, with its error. */
  readonly onAway: (error: unknown) => void;
}

// The pause before a store that is away is tried again, so that not every request waits for it.
const AWAY_MS = 5_000;

/**
 * A store that never fails: while the real one is away, each instance uses its own memory.
 *
 * For tokens, counters, connectors and owners of jobs, of which each instance can make its own. Not for
 * webhooks and events: other instances would never see what only one of them stored.
 */
export function withFallback(options: WithFallbackOptions): CacheStore {
  const { store, fallback, now } = options;
  let awayUntil = 0;

  async function either<Value>(act: (store: CacheStore) => Promise<Value>): Promise<Value> {
    if (now() < awayUntil) return act(fallback);
    try {
      return await act(store);
    } catch (error) {
      // Of many that fail at once, only one is reported.
      if (now() >= awayUntil) {
        awayUntil = now() + AWAY_MS;
        options.onAway(error);
      }
      return act(fallback);
    }
  }

  return {
    get: (key) => either((one) => one.get(key)),
    set: (key, value, ttlMs) => either((one) => one.set(key, value, ttlMs)),
    setIfAbsent: (key, value, ttlMs) => either((one) => one.setIfAbsent(key, value, ttlMs)),
    compareDelete: (key, value) => either((one) => one.compareDelete(key, value)),
    increment: (key, ttlMs) => either((one) => one.increment(key, ttlMs)),
  };
}
