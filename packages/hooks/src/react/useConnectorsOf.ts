"use client";

import type { Connection, Connector } from "@basiq-kit/schema";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useBasiqRuntime } from "./basiqContext.js";
import type { ConnectorNamed } from "../state/connectionState.js";
import type { ConnectorName } from "../transport/connectorCalls.js";
import { connectorQuery } from "../resources/connectorQueries.js";

/** The connectors of some connections. */
export interface ConnectorsOf {
  /** Those that are known. */
  readonly connectors: readonly Connector[];
  /** Those that are being fetched for the first time. */
  readonly loading: readonly ConnectorNamed[];
}

type ConnectionNamed = Pick<Connection, "institutionId" | "method"> &
  Partial<Pick<Connection, "status">>;

/**
 * The connectors of some connections, shared with `useConnectorStatus`. One that can't be fetched is missing,
 * so that its connection is still shown, without the bank's name.
 */
export function useConnectorsOf(
  connections: readonly ConnectionNamed[],
  caller: string,
): ConnectorsOf {
  const runtime = useBasiqRuntime(caller);
  const named = new Map<string, ConnectorName>(
    connections.flatMap(({ institutionId, method, status }) =>
      institutionId === undefined || method === "other" || status === "deleted"
        ? []
        : [[`${institutionId} ${method}`, { institutionId, method }]],
    ),
  );
  const names = [...named.values()];
  const queries = names.map((name) => connectorQuery(runtime, name));
  const { connectors, isLoading } = useQueries({ queries, combine }, runtime.queryClient);
  return {
    connectors,
    loading: names.flatMap(({ institutionId: id, method }, index) =>
      isLoading[index] ? [{ id, method }] : [],
    ),
  };
}

// The same function on each render, so that TanStack Query calls it only when a result has changed.
function combine(results: UseQueryResult<Connector>[]) {
  return {
    connectors: results.flatMap(({ data }) => data ?? []),
    // One that failed before may be fetched again without anyone waiting for it.
    isLoading: results.map(
      ({ data, errorUpdateCount }) => data === undefined && errorUpdateCount === 0,
    ),
  };
}
