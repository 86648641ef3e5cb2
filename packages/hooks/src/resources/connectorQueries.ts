import { type ConnectorName, getConnector } from "../transport/connectorCalls.js";
import { openBankingPathOf } from "./openBankingPath.js";
import type { Runtime } from "../session/runtime.js";
import { listQuery, resourceQuery } from "./resourceQuery.js";

/** One connector: its status may change within minutes. */
export function connectorQuery(runtime: Runtime, name: ConnectorName) {
  return resourceQuery(runtime, {
    key: ["connectors", name.institutionId, name.method],
    ask: (client) => getConnector(client, name, openBankingPathOf(runtime)),
    staleTime: 60_000,
  });
}

/** All connectors: some 330 of them, so they are asked for less often than one alone. */
export function connectorsQuery(runtime: Runtime) {
  return listQuery(runtime, {
    name: "connectors",
    read: ({ parseConnectors }, body, options) => parseConnectors(body, options).items,
    anyRoute: true,
    staleTime: 300_000,
  });
}
