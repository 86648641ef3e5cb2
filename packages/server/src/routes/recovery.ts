import type { Recoveries } from "../recoveries/createRecoveries.js";
import type { WaitName } from "../recoveries/recoveryWaits.js";
import { isoTime } from "../lib/isoTime.js";
import { connectorName, type ReadConnector } from "./connectors.js";
import { type Handle, json, type SignedInCall } from "./route.js";

type RecoveryRoutes = Readonly<Record<"get" | "post" | "delete", Handle<SignedInCall>>>;

/**
 * `connectors/:id/:method/recovery`: whether the signed-in person waits for this bank, that they want to, and that they
 * don't any more. A server that notifies nobody says so, and stores nothing.
 */
export function recoveryRoutes(
  recoveries: Recoveries,
  readConnector: ReadConnector,
): RecoveryRoutes {
  const { waits, notifiedBy } = recoveries;
  const answer = (since: number | undefined) =>
    json({ type: "recovery", notifiedBy, since: isoTime(since) ?? null });
  const nameOf = (call: SignedInCall): WaitName => {
    const { id: institutionId, method } = connectorName(call);
    return { userId: call.userId, institutionId, method };
  };
  return {
    get: async (call) => answer(await waits?.since(nameOf(call))),
    async post(call) {
      const name = nameOf(call);
      if (waits === undefined) return answer(undefined);
      // Nobody waits for a bank that doesn't exist. The status was read a moment ago, and is shared.
      await readConnector(name.institutionId, name.method);
      return answer(await waits.begin(name));
    },
    async delete(call) {
      await waits?.cancel(nameOf(call));
      return answer(undefined);
    },
  };
}
