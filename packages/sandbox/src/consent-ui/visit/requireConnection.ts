import type { Core } from "../../world/core.js";
import type { ConnectionRecord } from "../../world/connectionRecord.js";
import { notThere } from "./uiError.js";

/** A connection of this person. Throws the same error for an unknown, a deleted and another person's connection. */
export function requireConnection(core: Core, userId: string, id: string): ConnectionRecord {
  const connection = core.records.connections.get(id);
  if (connection?.userId !== userId || connection.deletedAt !== null) throw notThere("connection");
  return connection;
}
