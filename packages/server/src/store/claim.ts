import type { BasiqStore } from "./store.js";

/** The right to do something that only one call may do at a time, of all instances that share a store. */
export interface Claim {
  /** Holds it for another two minutes; `false` if it had ended, and another call may have done the work meanwhile. */
  extend(): Promise<boolean>;
  /** Leaves it to the next call; after it has ended, this does nothing. */
  release(): Promise<void>;
}

// A process that died must not hold it for ever.
export const CLAIM_MS = 2 * 60_000;

/** Claims a key for two minutes; `undefined` where it has a value, which may be another call's claim. */
export async function takeClaim(
  store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">,
  key: string,
): Promise<Claim | undefined> {
  const owner = crypto.randomUUID();
  if (!(await store.setIfAbsent(key, owner, CLAIM_MS))) return undefined;
  return {
    async extend() {
      if ((await store.get(key)) !== owner) return false;
      await store.set(key, owner, CLAIM_MS);
      return true;
    },
    release: () => store.compareDelete(key, owner),
  };
}
