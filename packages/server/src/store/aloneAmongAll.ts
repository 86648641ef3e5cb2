import { BasiqServerError } from "../BasiqServerError.js";
import type { SetTimer } from "../events/eventStream.js";
import type { KeptStore } from "./withFallback.js";

export interface AloneOptions {
  readonly store: Pick<KeptStore, "setIfAbsent" | "compareDelete">;
  readonly setTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
}

/** What only one instance may do at a time, and how the others find that it is done. */
export interface Task<Value> {
  /** What has been made already, by whomever. */
  readonly look: () => Promise<Value | undefined>;
  readonly make: () => Promise<Value>;
  /** What is good enough to go on with while another makes it anew; without it, they wait. */
  readonly meanwhile?: Value;
  /**
   * When the lock ends by itself.
   *
   * @default 15 seconds, longer than a request to Basiq may take
   */
  readonly lockMs?: number;
}

export type Alone = <Value>(key: string, task: Task<Value>) => Promise<Value>;

// Longer than a request to Basiq may take, so that who is alive keeps the lock: what an instance that
// dies leaves behind is gone by then.
export const LOCK_MS = 15_000;
// Enough to outlive a dead owner, and less than browsers and proxies wait.
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 200;

/**
 * Builds what runs a task in one instance at a time: by a lock in the store that ends by itself and that
 * only its owner lets go.
 *
 * The result throws `timeout` where the others neither finish nor let go in 20 seconds.
 */
export function createAlone({ store, setTimer, random }: AloneOptions): Alone {
  return async (key, { look, make, meanwhile, lockMs = LOCK_MS }) => {
    const lock = `lock:${key}`;
    const mine = crypto.randomUUID();
    let pause = FIRST_PAUSE_MS;
    for (let waited = 0; waited < PATIENCE_MS;) {
      if (await store.setIfAbsent(lock, mine, lockMs)) {
        try {
          // It may have been made between the caller's look and the lock.
          return (await look()) ?? (await make());
        } finally {
          await store.compareDelete(lock, mine);
        }
      }
      if (meanwhile !== undefined) return meanwhile;
      // Half to one and a half, so that those who wait don't come all at once.
      const delay = pause * (0.5 + random());
      await new Promise<void>((resolve) => setTimer(resolve, delay));
      waited += delay;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      const made = await look();
      if (made !== undefined) return made;
    }
    throw new BasiqServerError("timeout", { headers: { "Retry-After": "5" } });
  };
}
