import { createConnection } from "../../connections/startConnect.js";
import type { ConnectionMethod, ConnectionRecord } from "../../world/connectionRecord.js";
import type { Visit } from "./visit.js";
import { wasConnected } from "./wasConnected.js";

/** A connection with the chosen bank. Choosing the same bank again continues with the same connection. */
export function connectionFor(
  { core, flow, now }: Visit,
  institutionId: string,
  method?: ConnectionMethod,
): ConnectionRecord {
  const choice = `${institutionId} ${method ?? ""}`;
  const before = core.records.connections.get(flow.started.get(choice) ?? "");
  if (before?.deletedAt === null && !wasConnected(core.records, before, now)) return before;
  const chosen = { userId: flow.userId, institutionId };
  const connection = createConnection(core, method === undefined ? chosen : { ...chosen, method });
  flow.started.set(choice, connection.id);
  return connection;
}
