"use client";

import type { Connection, Connector } from "@basiq-kit/schema";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useBasiqRuntime } from "./basiqContext.js";
import { connectorQuery } from "../resources/connectorQueries.js";

/** The connectors of some connections. */
export interface ConnectorsOf {
  /** Those that are known. */
  readonly connectors: readonly Connector[];
  /** Whether one of them is being fetched for the first time. */
  readonly isReading: boolean;
}

/**
 * The connectors of some connections, shared with `useConnectorStatus`. One that can't be fetched is missing,
 * so that its connection is still shown, without the bank's name.
 */
export function useConnectorsOf(connections: readonly Connection[], caller: string): ConnectorsOf {
  const runtime = useBasiqRuntime(caller);
  const named = new Map(
    connections.flatMap(({ institutionId, method, status }) =>
      institutionId === undefined || method === "other" || status === "deleted"
        ? []
        : [[`${institutionId} ${method}`, { institutionId, method }]],
    ),
  );
  const queries = [...named.values()].map((name) => connectorQuery(runtime, name));
  return useQueries({ queries, combine: known }, runtime.queryClient);
}

// The same function on each render, so that TanStack Query calls it only when a result has changed.
function known(results: UseQueryResult<Connector>[]): ConnectorsOf {
  return {
    connectors: results.flatMap(({ data }) => data ?? []),
    // One that failed before may be fetched again without anyone waiting for it.
    isReading: results.some(
      ({ data, errorUpdateCount }) => data === undefined && errorUpdateCount === 0,
    ),
  };
}
