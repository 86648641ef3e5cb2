import type { Core } from "../world/core.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import { notThere } from "./uiError.js";

/** A connection of this person's that wasn't deleted; anyone else's is as unknown as one that never was. */
export function requireConnection(core: Core, userId: string, id: string): ConnectionRecord {
  const connection = core.records.connections.get(id);
  if (connection?.userId !== userId || connection.deletedAt !== null) throw notThere("connection");
  return connection;
}
