import { connectionState } from "./connectionState.js";
import type { Core } from "../world/core.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import { RuleError } from "../world/ruleError.js";

/**
 * Removes a connection's accounts and transactions; it stays and can be refreshed, which fetches them again.
 * Throws a `RuleError` unless it is active (basiq-api.md, "Connections").
 */
export function purgeConnection(core: Core, connection: ConnectionRecord): void {
  const now = core.clock.now();
  const { status } = connectionState(core.records, connection, now);
  if (status !== "active")
    throw new RuleError(
      "connection-not-active",
      `only an active connection can be purged, and this one is ${status}.`,
    );
  connection.purgedAt = now;
}
