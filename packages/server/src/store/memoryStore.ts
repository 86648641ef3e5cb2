import { createExpiringMap } from "./expiringMap.js";
import { createListeners } from "../lib/listeners.js";
import type { BasiqStore, LogEntry } from "./store.js";

export interface MemoryStoreOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How many entries it holds at most, and a tenth as many logs; the least recently used one makes room. */
  readonly maxEntries: number;
}

interface Count {
  readonly count: number;
  readonly endsAt: number;
}

/** A store in this process's memory: bounded, and every entry ends by itself. */
export function createMemoryStore(options: MemoryStoreOptions): Required<BasiqStore> {
  const { now } = options;
  const entries = createExpiringMap<string>(options);
  const counts = createExpiringMap<Count>(options);
  // A log is some hundred times as large as an entry, and its loss matters less.
  const maxLogs = Math.ceil(options.maxEntries / 10);
  const logs = createExpiringMap<LogEntry[]>({ ...options, maxEntries: maxLogs });
  const listeners = createListeners();
  // So that an id of another process is never mistaken for one of this process.
  const process = crypto.randomUUID().slice(0, 8);
  let appended = 0;

  return {
    get: async (key) => entries.get(key),
    set: async (key, value, ttlMs) => entries.set(key, value, ttlMs),
    async setIfAbsent(key, value, ttlMs) {
      if (entries.get(key) !== undefined) return false;
      entries.set(key, value, ttlMs);
      return true;
    },
    async compareDelete(key, value) {
      if (entries.get(key) === value) entries.delete(key);
    },
    async increment(key, ttlMs) {
      const { count, endsAt } = counts.get(key) ?? { count: 0, endsAt: now() + ttlMs };
      counts.set(key, { count: count + 1, endsAt }, endsAt - now());
      return count + 1;
    },
    async append(key, value, max, ttlMs) {
      // In place: copying a log of some thousand entries for each new one takes milliseconds.
      const log = logs.get(key) ?? [];
      log.push({ id: `${process}-${(appended += 1)}`, value });
      if (log.length > max) log.splice(0, log.length - max);
      logs.set(key, log, ttlMs);
      listeners.call(key);
    },
    async readFrom(key, id) {
      const log = logs.get(key) ?? [];
      return log.slice(log.findIndex((entry) => entry.id === id) + 1);
    },
    watch: (key, listener) => listeners.add(key, listener),
  };
}
