/**
 * One entry of a log.
 *
 * @example
 * const entry: LogEntry = { id: "1700000000000-0", value: "{}" };
 */
export interface LogEntry {
  /** Its place in the log: unique, even among the entries of all logs. */
  readonly id: string;
  readonly value: string;
}

/**
 * Holds everything that a server's instances must agree on: tokens and the locks under which they are minted,
 * counters, ids of webhooks, owners of jobs, logs of events.
 *
 * The kit brings two, in memory and in Redis (`redisStore` of `@basiq-kit/server/redis`). One of your own has
 * to pass the same tests (`packages/server/src/testing/storeContract.ts`). Values are short texts, up to some
 * kB; times are milliseconds; a key must end by itself when its time is over, or a process that dies would hold
 * its locks for ever. What a method rejects with is passed to `onError`, so it must not quote values: some are
 * tokens.
 *
 * @example
 * const store: BasiqStore = redisStore("redis://localhost:6379");
 */
export interface BasiqStore {
  /** The value that the key has now. */
  get(key: string): Promise<string | undefined>;
  /** Stores a value for `ttlMs`, in place of an older one. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /**
   * Stores a value only if there is none, in one step, and returns whether it did. Two callers never both get
   * `true`.
   */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes the key only if it still has this value, in one step: a lock's owner never releases another's lock. */
  compareDelete(key: string, value: string): Promise<void>;
  /** Counts one more, in one step, and returns the count, which ends `ttlMs` after its first increment. */
  increment(key: string, ttlMs: number): Promise<number>;
  /** Adds to a log that holds at least its last `max` entries, and expires `ttlMs` after the last one. */
  append(key: string, value: string, max: number, ttlMs: number): Promise<void>;
  /** The entries after the one with this id, oldest first; all of them where it isn't in the log. */
  readFrom(key: string, id: string | undefined): Promise<readonly LogEntry[]>;
  /**
   * Calls back soon after an entry is appended to the log, whichever instance did it; returns how to stop. It
   * may call back without a new entry. A store without `watch` is read every 25 seconds.
   */
  watch?(key: string, listener: () => void): () => void;
}
