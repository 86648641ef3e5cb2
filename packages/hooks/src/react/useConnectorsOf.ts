"use client";

import type { Connection, Connector } from "@basiq-kit/schema";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useBasiqRuntime } from "./basiqContext.js";
import { connectorQuery } from "../resources/connectorQueries.js";

const NONE: readonly Connector[] = [];

/**
 * The connectors of some connections, as far as they are known; shared with `useConnectorStatus`.
 * One that can't be fetched is missing, so that its connection is still shown, without the bank's name.
 */
export function useConnectorsOf(
  connections: readonly Connection[],
  caller: string,
): readonly Connector[] {
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
function known(results: UseQueryResult<Connector>[]): readonly Connector[] {
  return results.flatMap(({ data }) => data ?? NONE);
}
