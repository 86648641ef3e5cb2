"use client";

import type { Connection, Connector } from "@basiq-kit/schema";
import { useEffect, useState } from "react";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import type { Runtime } from "../session/runtime.js";
import type { ConnectorNamed } from "../state/connectionState.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useConnectorsOf } from "./useConnectorsOf.js";
import { useOverdue } from "./useOverdue.js";
import { type Resource, useResource } from "./useResource.js";

export interface NamedConnections {
  readonly connections: Resource<readonly Connection[]>;
  /** Their connectors; one that can't be fetched is missing. */
  readonly connectors: readonly Connector[];
  /** The connectors that a list which has waited long enough is shown without: they may still come. */
  readonly loading: readonly ConnectorNamed[];
}

interface Shown {
  readonly runtime: Runtime;
  readonly list: readonly Connection[];
}

const NONE: readonly Connection[] = [];

/**
 * How long a list waits for its banks' names, in milliseconds. Nearly every answer arrives sooner, also on a slow
 * phone, and then nothing on the page changes twice; a connector that hangs is given up only after 47 seconds
 * (three tries of 15), which is too long to show nothing.
 */
const NAMES_WAIT_MS = 5_000;

/**
 * The person's connections together with their banks' names: a list waits until the connectors of all of them
 * have been fetched, or can't be, for 5 seconds at most. Meanwhile it is the list before, so that no bank is ever
 * shown as "your bank" for a moment.
 */
export function useNamedConnections(caller: string): NamedConnections {
  const runtime = useBasiqRuntime(caller);
  const connections = useResource(connectionsQuery, caller);
  const listed = connections.status === "ready" ? connections.data : NONE;
  const { connectors, loading } = useConnectorsOf(listed, caller);
  const isOverdue = useOverdue(loading.length > 0, NAMES_WAIT_MS, caller);
  const isWaiting = loading.length > 0 && !isOverdue;
  const [before, setBefore] = useState<Shown>();
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- nothing else knows which list was last shown whole
    if (connections.status === "ready" && !isWaiting) setBefore({ runtime, list: listed });
  }, [connections.status, isWaiting, runtime, listed]);
  if (connections.status !== "ready" || !isWaiting) return { connections, connectors, loading };
  return before?.runtime === runtime
    ? { connections: { ...connections, data: before.list }, connectors, loading }
    : { connections: { status: "loading" }, connectors, loading };
}
