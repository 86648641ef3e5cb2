import { createMemoryStore } from "./memoryStore.js";
import { nameErrors } from "./nameErrors.js";
import { encryptValues } from "./encryptValues.js";
import type { BasiqStore } from "./store.js";
import { type CacheStore, withFallback } from "./withFallback.js";

export interface StoresOptions {
  /** The app's own, where there is one. */
  readonly store: BasiqStore | undefined;
  /** The secret that tokens are encrypted with outside this process's memory. */
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called each time the app's store becomes unavailable. */
  readonly onAway: (error: unknown) => void;
}

export interface Stores {
  /** For what must not be lost: webhooks and events. */
  readonly store: BasiqStore;
  /** For what each instance can make again by itself while the store is away. */
  readonly cache: CacheStore;
  /** For values that nobody else may read. */
  readonly tokens: Pick<CacheStore, "get" | "set">;
}

// Some 200 bytes each, tokens near 1 kB: at most about 10 MB.
const MAX_ENTRIES = 10_000;

/** The three ways in which a server uses its one store. */
export function openStores({ store: shared, secret, now, onAway }: StoresOptions): Stores {
  const memory = createMemoryStore({ now, maxEntries: MAX_ENTRIES });
  if (shared === undefined) return { store: memory, cache: memory, tokens: memory };
  const store = nameErrors(shared);
  const cache = withFallback({ store, fallback: memory, now, onAway });
  return { store, cache, tokens: encryptValues(cache, secret) };
}
