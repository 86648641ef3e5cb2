import { BasiqServerError } from "../errors/BasiqServerError.js";
import { createBackOff } from "../lib/backOff.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { CacheStore } from "./withFallback.js";

export interface DistributedLockOptions {
  readonly store: Pick<CacheStore, "setIfAbsent" | "compareDelete">;
  readonly setTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Work that only one instance may do at a time, and how the others see that it is done. */
export interface Task<Value> {
  /** Looks for what this or another instance has made already. */
  readonly find: () => Promise<Value | undefined>;
  readonly make: () => Promise<Value>;
  /** What the others use while one instance makes a new one; without it, they wait. */
  readonly meanwhile?: Value;
  /**
   * When the lock ends by itself.
   *
   * @default 15 seconds, longer than a request to Basiq may take
   */
  readonly lockMs?: number;
}

export type WithLock = <Value>(key: string, task: Task<Value>) => Promise<Value>;

// Longer than a request to Basiq may take, so that a live owner never loses its lock. The lock of an
// instance that died ends by itself after this time.
export const LOCK_MS = 15_000;
// Longer than the lock of an instance that died, and shorter than browsers and proxies wait.
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 200;

/**
 * Builds what runs a task in one instance at a time, under a lock in the store. The lock ends by itself,
 * and only its owner can release it.
 *
 * The result throws `timeout` when the lock's owner neither finishes nor releases it within 20 seconds.
 */
export function createDistributedLock({
  store,
  setTimer,
  random,
}: DistributedLockOptions): WithLock {
  return async (key, { find, make, meanwhile, lockMs = LOCK_MS }) => {
    const lock = `lock:${key}`;
    const owner = crypto.randomUUID();
    const pauses = createBackOff({ firstMs: FIRST_PAUSE_MS, longestMs: LONGEST_PAUSE_MS, random });
    for (let waited = 0; waited < PATIENCE_MS;) {
      if (await store.setIfAbsent(lock, owner, lockMs)) {
        try {
          // Another instance may have made it just before this one got the lock.
          return (await find()) ?? (await make());
        } finally {
          await store.compareDelete(lock, owner);
        }
      }
      if (meanwhile !== undefined) return meanwhile;
      const delay = pauses.next();
      await new Promise<void>((resolve) => setTimer(resolve, delay));
      waited += delay;
      const made = await find();
      if (made !== undefined) return made;
    }
    throw new BasiqServerError("timeout", { headers: { "Retry-After": "5" } });
  };
}
