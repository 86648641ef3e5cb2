/**
 * One entry of a log.
 *
 * @example
 * const entry: LogEntry = { id: "1700000000000-0", value: "{}" };
 */
export interface LogEntry {
  /** Where it stands: later entries have other ids, and so has every entry of another log. */
  readonly id: string;
  readonly value: string;
}

/**
 * Where everything lies that a server's instances must agree on: tokens and the locks under which they
 * are minted, counters, ids of webhooks, owners of jobs, logs of events.
 *
 * The kit brings two, in memory and in Redis (`redisStore` of `@basiq-kit/server/redis`). One of your own
 * has to pass the same tests (`packages/server/src/testing/storeContract.ts`). Values are short texts, up to
 * some kB; times are milliseconds; a key is gone when its time is over, without anyone's help, or a
 * process that dies would hold its locks for ever. What a method rejects with is told to `onError`, so
 * it must not quote values: some are tokens.
 *
 * @example
 * const store: BasiqStore = redisStore("redis://localhost:6379");
 */
export interface BasiqStore {
  /** What is held under the key now. */
  get(key: string): Promise<string | undefined>;
  /** Holds a value for `ttlMs`, instead of what was there. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Sets what isn't there, in one step; whether it did. Two callers can never both be told `true`. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes what is still this value, in one step: a lock's owner never lets another's go. */
  compareDelete(key: string, value: string): Promise<void>;
  /** Counts one more, in one step, and gives the count; it ends `ttlMs` after its first one. */
  increment(key: string, ttlMs: number): Promise<number>;
  /** Adds to a log that keeps its last `max` entries (or some more), and ends `ttlMs` after the last one. */
  append(key: string, value: string, max: number, ttlMs: number): Promise<void>;
  /** The entries after the one with this id, oldest first; all of them where it isn't in the log. */
  readFrom(key: string, id: string | undefined): Promise<readonly LogEntry[]>;
  /**
   * Calls back soon after an entry is appended to the log, whichever instance did it; returns how to
   * stop. It may call back for nothing, and a store without it is looked at every 25 seconds.
   */
  watch?(key: string, listener: () => void): () => void;
}
