/** Where tokens and job owners are kept; asynchronous, so that it need not be this process. */
export interface Store {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
}

export interface MemoryStoreOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How many entries are held at most; the one unused for longest makes room. */
  readonly maxEntries: number;
}

/** A store in this process's memory: bounded, and every entry ends by itself. */
export function createMemoryStore({ now, maxEntries }: MemoryStoreOptions): Store {
  // A Map keeps insertion order: re-inserting on each use makes the first key the least used one.
  const entries = new Map<string, { readonly value: string; readonly expiresAt: number }>();

  return {
    async get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (now() >= entry.expiresAt) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    async set(key, value, ttlMs) {
      entries.delete(key);
      entries.set(key, { value, expiresAt: now() + ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
    },
  };
}
