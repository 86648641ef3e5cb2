import { type BasiqError, toBasiqError } from "../client/BasiqError.js";
import { deleteConnection, purgeConnection } from "../client/connectionCalls.js";
import { revokeConsent } from "../client/consentCalls.js";
import { createLanes, type Lanes } from "../client/lanes.js";
import { runtimePart } from "../client/runtimePart.js";
import { createOneAtATime } from "./oneAtATime.js";
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

/** What can be removed, and how that is told. */
export type Removal = "consent-revoked" | "connection-purged" | "connection-deleted";

const REQUESTS: Record<Removal, (lanes: Lanes, id: string) => Promise<void>> = {
  "consent-revoked": revokeConsent,
  "connection-purged": purgeConnection,
  "connection-deleted": deleteConnection,
};

/** The one place of a runtime that removes: each thing once, however many components ask. */
export const removalsOf = runtimePart((runtime) => {
  const { environment, emit, report } = runtime;
  const { now } = environment;
  const { run, ...removals } = createOneAtATime<DeletionState>();

  async function request(removal: Removal, id: string): Promise<BasiqError | undefined> {
    const startedAt = now();
    const tell = (outcome: "done" | "failed") =>
      emit({ type: removal, outcome, durationMs: now() - startedAt });
    try {
      await REQUESTS[removal](createLanes(runtime), id);
      tell("done");
      return undefined;
    } catch (thrown) {
      const error = toBasiqError(thrown);
      report(error);
      tell("failed");
      return error;
    }
  }

  async function perform(order: readonly Removal[], id: string): Promise<DeletionState> {
    for (const [index, removal] of order.entries()) {
      const error = await request(removal, id);
      if (error === undefined) continue;
      // Lost on the way back, it may have happened all the same: what is shown then says so.
      void refetch(runtime, "consents", "connections", "jobs");
      return { status: "error", error, purged: index > 0 };
    }
    await refetch(runtime, "consents", "connections", "jobs");
    return { status: "done" };
  }

  return {
    ...removals,
    /** Removes in this order, and stops at the first that fails; never rejects. */
    remove: (key: string, id: string, order: readonly Removal[]) =>
      run(key, { status: "requesting" }, () => perform(order, id)),
  };
});
