import { createMemoryStore } from "./memoryStore.js";
import { nameErrors } from "./nameErrors.js";
import { sealValues } from "./sealValues.js";
import type { BasiqStore } from "./store.js";
import { type KeptStore, withFallback } from "./withFallback.js";

export interface StoresOptions {
  /** The app's own, where there is one. */
  readonly store: BasiqStore | undefined;
  /** What tokens are sealed with, outside of this process's memory. */
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told each time the app's store goes away. */
  readonly onAway: (error: unknown) => void;
}

export interface Stores {
  /** For what must not be lost: webhooks and events. */
  readonly store: BasiqStore;
  /** For what each instance can make again by itself while the store is away. */
  readonly kept: KeptStore;
  /** For what nobody else may read. */
  readonly tokens: Pick<KeptStore, "get" | "set">;
}

// Some 200 bytes each, tokens near 1 kB: at most about 10 MB.
const MAX_ENTRIES = 10_000;

/** The three ways in which a server uses its one store. */
export function openStores({ store: shared, secret, now, onAway }: StoresOptions): Stores {
  const memory = createMemoryStore({ now, maxEntries: MAX_ENTRIES });
  if (shared === undefined) return { store: memory, kept: memory, tokens: memory };
  const store = nameErrors(shared);
  const kept = withFallback({ store, fallback: memory, now, onAway });
  return { store, kept, tokens: sealValues(kept, secret) };
}
