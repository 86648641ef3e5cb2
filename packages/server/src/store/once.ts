import { type Claim, takeClaim } from "./claim.js";
import type { BasiqStore } from "./store.js";

/** Does work once for an id, across all instances that share a store: work that failed may be tried again. */
export interface Once {
  /**
   * Does it, unless it was done before or another call does it.
   *
   * - `done`: now, by this call.
   * - `done-before`: nothing is to do.
   * - `running`: another call is doing it, or died less than two minutes after it began.
   *
   * It throws what the work throws. Work that may take longer than two minutes extends its claim meanwhile.
   */
  readonly run: (
    id: string,
    work: (claim: Pick<Claim, "extend">) => Promise<void>,
  ) => Promise<"done" | "done-before" | "running">;
}

export interface OnceOptions {
  readonly store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">;
  /** What the ids are of; it separates them in the store. */
  readonly name: string;
  /** How long it is remembered, in milliseconds. */
  readonly doneMs: number;
}

const DONE = "done";

export function createOnce({ store, name, doneMs }: OnceOptions): Once {
  return {
    async run(id, work) {
      // One key for both: first it is the claim of the call that does it, then it says that it is done.
      const key = `${name}:${id}`;
      const claim = await takeClaim(store, key);
      if (claim === undefined) return (await store.get(key)) === DONE ? "done-before" : "running";
      try {
        await work(claim);
      } catch (thrown) {
        await claim.release();
        throw thrown;
      }
      await store.set(key, DONE, doneMs);
      return "done";
    },
  };
}
