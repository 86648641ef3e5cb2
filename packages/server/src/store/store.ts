/** One entry of a log. */
export interface LogEntry {
  /** Where it stands: later entries have other ids, and so has every entry of another log. */
  readonly id: string;
  readonly value: string;
}

/** Where tokens, job owners and events are kept; asynchronous, so that it need not be this process. */
export interface Store {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Sets what isn't there; whether it did. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes what is still this value: a lock's owner never lets another's go. */
  compareDelete(key: string, value: string): Promise<void>;
  /** Adds to a log that keeps its last `max` entries, and ends `ttlMs` after the last one. */
  append(key: string, value: string, max: number, ttlMs: number): Promise<void>;
  /** The entries after the one with this id, oldest first; all of them where it isn't in the log. */
  readFrom(key: string, id: string | undefined): Promise<readonly LogEntry[]>;
}
