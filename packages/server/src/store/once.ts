import type { BasiqStore } from "./store.js";

/** Does work once for an id, across all instances that share a store: work that failed may be tried again. */
export interface Once {
  /**
   * Does it, unless it was done before or another call does it.
   *
   * - `done`: now, by this call.
   * - `done-before`: nothing is to do.
   * - `running`: another call is doing it.
   *
   * It throws what the work throws. Work that may take longer than two minutes awaits `requireClaim` before it does what
   * must not happen twice: if another call has claimed the id meanwhile, this one ends there, as `running`. `renewClaim`
   * makes it last for two minutes more; it throws if another call has claimed the id.
   */
  readonly run: (
    id: string,
    work: (requireClaim: () => Promise<void>, renewClaim: () => Promise<void>) => Promise<void>,
  ) => Promise<"done" | "done-before" | "running">;
  /** Whether it was done before, or is being done. */
  readonly isTaken: (id: string) => Promise<boolean>;
}

export interface OnceOptions {
  readonly store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">;
  /** What the ids are of; it separates them in the store. */
  readonly name: string;
  /** How long it is remembered, in milliseconds. */
  readonly doneMs: number;
}

// A process that died must not hold the id for ever.
export const CLAIM_MS = 2 * 60_000;
const DONE = "done";

export function createOnce({ store, name, doneMs }: OnceOptions): Once {
  const keyOf = (id: string) => `${name}:${id}`;
  return {
    async run(id, work) {
      const key = keyOf(id);
      const owner = crypto.randomUUID();
      if (!(await store.setIfAbsent(key, owner, CLAIM_MS)))
        return (await store.get(key)) === DONE ? "done-before" : "running";
      const lost = new Error("another call has claimed it");
      const requireClaim = async () => {
        if ((await store.get(key)) !== owner) throw lost;
      };
      const renewClaim = async () => {
        // It may have ended, or the store may have lost it, and nobody else wanted it.
        if (await store.setIfAbsent(key, owner, CLAIM_MS)) return;
        await requireClaim();
        await store.set(key, owner, CLAIM_MS);
      };
      try {
        await work(requireClaim, renewClaim);
      } catch (thrown) {
        if (thrown === lost) return "running";
        await store.compareDelete(key, owner);
        throw thrown;
      }
      await store.set(key, DONE, doneMs);
      return "done";
    },
    isTaken: async (id) => (await store.get(keyOf(id))) !== undefined,
  };
}
