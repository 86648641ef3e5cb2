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
  /** For who was checked by `dailyCheckup`: a place of its own, because that may be everybody. */
  readonly checkups: BasiqStore;
  /** For which failed jobs were reported, of which a check-up of everybody finds many. */
  readonly failedJobs: CacheStore;
  /** For values that nobody else may read. */
  readonly tokens: Pick<CacheStore, "get" | "set">;
}

// Some 200 bytes each, tokens near 1 kB: at most about 10 MB.
const MAX_ENTRIES = 10_000;
// As many as may begin to wait in the week that a wait lasts (`recoveryWaits.ts`), some 300 bytes each. Who waits is
// read at each check, so what makes room is what was done about those who don't any more.
const MAX_WAITS = 100_000;
// Some 150 bytes each. Of more users than these, those who were checked first count as never checked.
const MAX_CHECKUPS = 100_000;

/** The ways in which a server uses its one store. */
export function openStores({ store: shared, secret, now, onAway }: StoresOptions): Stores {
  const openMemory = (maxEntries: number) => createMemoryStore({ now, maxEntries });
  const memory = openMemory(MAX_ENTRIES);
  if (shared === undefined)
    return {
      store: memory,
      cache: memory,
      waits: openMemory(MAX_WAITS),
      checkups: openMemory(MAX_CHECKUPS),
      failedJobs: openMemory(MAX_ENTRIES),
      tokens: memory,
    };
  const store = nameErrors(shared);
  const cache = withFallback({ store, fallback: memory, now, onAway });
  const tokens = encryptValues(cache, secret);
  return { store, cache, waits: store, checkups: store, failedJobs: cache, tokens };
}
