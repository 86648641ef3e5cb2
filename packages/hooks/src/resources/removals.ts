import type { BasiqError } from "../errors/BasiqError.js";
import { type Removal, remove } from "../transport/removalCalls.js";
import { runtimePart } from "../session/runtimePart.js";
import { runOnce } from "../session/runOnce.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import { purgesOf } from "./purges.js";
import { refetch } from "./refetch.js";

/** The outcome of a removal. `done`: the server has confirmed it, and the data shown was fetched afterwards. */
export type RemovalState =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | { readonly status: "done" }
  | { readonly status: "error"; readonly error: BasiqError };

/** The outcome of a connection's deletion. */
export type DeletionState =
  | Exclude<RemovalState, { status: "error" }>
  | {
      readonly status: "error";
      readonly error: BasiqError;
      /** Whether its data was already removed before this failed, which can't be undone. */
      readonly purged: boolean;
    };

/** Each runtime has one place that removes: each thing once, however many components request it. */
export const removalsOf = runtimePart((runtime) => {
  const { run, ...removals } = createSingleFlight<DeletionState>();

  async function perform(order: readonly Removal[], id: string): Promise<DeletionState> {
    for (const [index, type] of order.entries()) {
      const { error, durationMs } = await runOnce(runtime, (client) => remove(client, type, id));
      runtime.emit({ type, outcome: error === undefined ? "done" : "failed", durationMs });
      if (error === undefined) {
        if (type === "connection-purged") purgesOf(runtime).add(id);
        continue;
      }
      // If only the response was lost, the removal has happened, and a refetch shows it.
      void refetch(runtime);
      return { status: "error", error, purged: index > 0 };
    }
    await refetch(runtime);
    return { status: "done" };
  }

  return {
    ...removals,
    /** Removes in this order, and stops at the first failure; never rejects. */
    remove: (key: string, id: string, order: readonly Removal[]) =>
      run(key, { status: "requesting" }, () => perform(order, id)),
  };
});
