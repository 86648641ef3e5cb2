"use client";

import type { ConnectorName } from "./transport/connectorCalls.js";
import { connectorQuery } from "./resources/connectorQueries.js";
import { type ConnectorState, connectorState } from "./state/connectorState.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";

export type UseConnectorStatusOptions = ConnectorName;

export type UseConnectorStatusResult = NotYetRead | (ConnectorState & Freshness);

/**
 * How well a bank can be reached now. An answer is good for a minute and asked for again when the
 * page is looked at again; works without `serverUrl` too.
 *
 * @example
 * const bank = useConnectorStatus({ institutionId: "AU00000", method: "web" });
 * if (bank.status === "major-outage") return <p>{bank.institution.name} has an outage. Try later.</p>;
 */
export function useConnectorStatus(options: UseConnectorStatusOptions): UseConnectorStatusResult {
  const connector = useResource(
    (runtime) => connectorQuery(runtime, options),
    "useConnectorStatus",
  );
  return connector.status === "ready"
    ? { ...connectorState(connector.data), ...connector.freshness }
    : connector;
}
