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
  /** For who waits for a bank, whom nothing else may displace: in this process's memory it has a place of its own. */
  readonly waits: BasiqStore;
  /** For values that nobody else may read. */
  readonly tokens: Pick<CacheStore, "get" | "set">;
}

// Some 200 bytes each, tokens near 1 kB: at most about 10 MB.
const MAX_ENTRIES = 10_000;
// As many as may begin to wait in the week that a wait lasts (`recoveryWaits.ts`), some 300 bytes each. Who waits is
// read at each check, so what makes room is what was done about those who don't any more.
const MAX_WAITS = 100_000;

/** The ways in which a server uses its one store. */
export function openStores({ store: shared, secret, now, onAway }: StoresOptions): Stores {
  const memory = createMemoryStore({ now, maxEntries: MAX_ENTRIES });
  if (shared === undefined) {
    const waits = createMemoryStore({ now, maxEntries: MAX_WAITS });
    return { store: memory, cache: memory, waits, tokens: memory };
  }
  const store = nameErrors(shared);
  const cache = withFallback({ store, fallback: memory, now, onAway });
  return { store, cache, waits: store, tokens: encryptValues(cache, secret) };
}
