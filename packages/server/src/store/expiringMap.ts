import type { MemoryStoreOptions } from "./memoryStore.js";

/** Values that expire, with a limit on how many are held. */
export interface ExpiringMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, ttlMs: number): void;
  delete(key: string): void;
}

export function createExpiringMap<Value>(options: MemoryStoreOptions): ExpiringMap<Value> {
  const { now, maxEntries } = options;
  // A Map keeps insertion order: re-inserting on each use makes the first key the least used one.
  const entries = new Map<string, { readonly value: Value; readonly expiresAt: number }>();

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (now() >= entry.expiresAt) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, ttlMs) {
      entries.delete(key);
      entries.set(key, { value, expiresAt: now() + ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
  };
}
