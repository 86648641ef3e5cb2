"use client";

import type { Connection, Connector } from "@basiq-kit/schema";
import { useEffect, useState } from "react";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import type { Runtime } from "../session/runtime.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useConnectorsOf } from "./useConnectorsOf.js";
import { type Resource, useResource } from "./useResource.js";

export interface NamedConnections {
  readonly connections: Resource<readonly Connection[]>;
  /** Their connectors; one that can't be fetched is missing. */
  readonly connectors: readonly Connector[];
}

interface Shown {
  readonly runtime: Runtime;
  readonly list: readonly Connection[];
}

const NONE: readonly Connection[] = [];

/**
 * The person's connections together with their banks' names: a list waits until the connectors of all of them
 * have been fetched, or can't be. Meanwhile it is the list before, so that no bank is ever shown as "your bank"
 * for a moment.
 */
export function useNamedConnections(caller: string): NamedConnections {
  const runtime = useBasiqRuntime(caller);
  const connections = useResource(connectionsQuery, caller);
  const listed = connections.status === "ready" ? connections.data : NONE;
  const { connectors, isReading } = useConnectorsOf(listed, caller);
  const [before, setBefore] = useState<Shown>();
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- nothing else knows which list was last shown whole
    if (connections.status === "ready" && !isReading) setBefore({ runtime, list: listed });
  }, [connections.status, isReading, runtime, listed]);
  if (connections.status !== "ready" || !isReading) return { connections, connectors };
  return before?.runtime === runtime
    ? { connections: { ...connections, data: before.list }, connectors }
    : { connections: { status: "loading" }, connectors };
}
