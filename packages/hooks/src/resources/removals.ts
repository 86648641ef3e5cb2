import type { BasiqError } from "../errors/BasiqError.js";
import { type Removal, remove } from "../transport/removalCalls.js";
import { runtimePart } from "../session/runtimePart.js";
import { runOnce } from "../session/runOnce.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import { refetch } from "./refetch.js";

/** What became of a wish that can't be undone. `done`: the server agreed, and what is shown is from after. */
export type RemovalState =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | { readonly status: "done" }
  | { readonly status: "error"; readonly error: BasiqError };

/** The same for a connection. */
export type DeletionState =
  | Exclude<RemovalState, { status: "error" }>
  | {
      readonly status: "error";
      readonly error: BasiqError;
      /** Its data was removed before this failed, and doesn't come back. */
      readonly purged: boolean;
    };

/** The one place of a runtime that removes: each thing once, however many components ask. */
export const removalsOf = runtimePart((runtime) => {
  const { run, ...removals } = createSingleFlight<DeletionState>();

  async function perform(order: readonly Removal[], id: string): Promise<DeletionState> {
    for (const [index, type] of order.entries()) {
      const { error, durationMs } = await runOnce(runtime, (client) => remove(client, type, id));
      runtime.emit({ type, outcome: error === undefined ? "done" : "failed", durationMs });
      if (error === undefined) continue;
      // Lost on the way back, it may have happened all the same: what is shown then says so.
      void refetch(runtime);
      return { status: "error", error, purged: index > 0 };
    }
    await refetch(runtime);
    return { status: "done" };
  }

  return {
    ...removals,
    /** Removes in this order, and stops at the first that fails; never rejects. */
    remove: (key: string, id: string, order: readonly Removal[]) =>
      run(key, { status: "requesting" }, () => perform(order, id)),
  };
});
