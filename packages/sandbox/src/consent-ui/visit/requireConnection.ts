import type { Core } from "../../world/core.js";
import type { ConnectionRecord } from "../../world/connectionRecord.js";
import { notThere } from "./uiError.js";

/**
 * A connection of this person that wasn't deleted; for another person's the error is the same as for an unknown
 * one.
 */
export function requireConnection(core: Core, userId: string, id: string): ConnectionRecord {
  const connection = core.records.connections.get(id);
  if (connection?.userId !== userId || connection.deletedAt !== null) throw notThere("connection");
  return connection;
}
