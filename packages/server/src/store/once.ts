import type { BasiqStore } from "./store.js";

/**
 * Does work once for an id, across all instances that share a store: work that was done is skipped, work that failed may
 * be tried again.
 *
 * - `done`: now, by this call.
 * - `done-before`: nothing is to do.
 * - `running`: another call is doing it.
 *
 * It throws what the work throws.
 */
export type Once = (
  id: string,
  work: () => Promise<void>,
) => Promise<"done" | "done-before" | "running">;

export interface OnceOptions {
  readonly store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">;
  /** What the ids are of; it separates them in the store. */
  readonly name: string;
  /** How long it is remembered, in milliseconds. */
  readonly doneMs: number;
}

// A process that died must not hold the id for ever.
const RUNNING_MS = 2 * 60_000;
const DONE = "done";

export function createOnce({ store, name, doneMs }: OnceOptions): Once {
  return async (id, work) => {
    const key = `${name}:${id}`;
    const owner = crypto.randomUUID();
    if (!(await store.setIfAbsent(key, owner, RUNNING_MS)))
      return (await store.get(key)) === DONE ? "done-before" : "running";
    try {
      await work();
    } catch (thrown) {
      await store.compareDelete(key, owner);
      throw thrown;
    }
    await store.set(key, DONE, doneMs);
    return "done";
  };
}
