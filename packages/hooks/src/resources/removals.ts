import { type BasiqError, mayHaveArrived } from "../errors/BasiqError.js";
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

  async function send(type: Removal, id: string): Promise<BasiqError | undefined> {
    const { error, durationMs } = await runOnce(runtime, (client) => remove(client, type, id));
    runtime.emit({ type, outcome: error === undefined ? "done" : "failed", durationMs });
    return error;
  }

  /** A purge shows in no answer, so it is remembered, unless it can't have happened. */
  function remember(
    removal: Removal,
    id: string,
    error: BasiqError | undefined,
  ): Promise<void> | undefined {
    if (removal !== "connection-purged") return undefined;
    if (error === undefined) return purgesOf(runtime).add(id, "done");
    return mayHaveArrived(error) ? purgesOf(runtime).add(id, "unknown") : undefined;
  }

  async function perform(order: readonly Removal[], id: string): Promise<DeletionState> {
    for (const [index, removal] of order.entries()) {
      const error = await send(removal, id);
      const remembered = remember(removal, id, error);
      if (error === undefined && removal !== order.at(-1)) continue;
      // If only the answer was lost, the removal has happened. Whoever remembers a purge reads the jobs.
      const names = remembered ? (["consents", "connections"] as const) : undefined;
      const fetched = Promise.all([remembered, refetch(runtime, names)]);
      if (error !== undefined) return { status: "error", error, purged: index > 0 };
      await fetched;
    }
    return { status: "done" };
  }

  return {
    ...removals,
    /** Removes in this order, and stops at the first failure; never rejects. */
    remove: (key: string, id: string, order: readonly Removal[]) =>
      run(key, { status: "requesting" }, () => perform(order, id)),
  };
});
