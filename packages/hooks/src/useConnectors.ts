"use client";

import type { Connector } from "@basiq-kit/schema";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { connectionsQuery } from "./resources/connectionsQuery.js";
import { connectorsQuery } from "./resources/connectorQueries.js";
import type { ConnectorState } from "./state/connectorState.js";
import { filterConnectors, type PickerInstitution } from "./state/filterConnectors.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";

export interface UseConnectorsOptions {
  /** What a person typed: parts of names, in any order, case and accents apart. @default "" */
  readonly search?: string | undefined;
  /** @default ["web", "openbanking"]: those that a person signs in by */
  readonly methods?: readonly ConnectorState["method"][] | undefined;
  /** @default ["live", "beta", "unknown"] */
  readonly stages?: readonly ConnectorState["stage"][] | undefined;
}

const NONE: readonly Connector[] = [];

export type UseConnectorsResult =
  | NotYetRead
  | ({
      readonly status: "ready";
      /** One row an institution, best first. */
      readonly institutions: readonly PickerInstitution[];
      /** What these rows answer to: for a moment that may be what was typed before. */
      readonly search: string;
    } & Freshness);

/**
 * The institutions that a search finds, ready for a picker; the same list until something changes.
 * With `serverUrl` it also knows which ones the person has connected.
 *
 * @example
 * const banks = useConnectors({ search });
 * if (banks.status === "ready") return banks.institutions.map(({ id, name }) => <li key={id}>{name}</li>);
 */
export function useConnectors(options: UseConnectorsOptions = {}): UseConnectorsResult {
  const runtime = useBasiqRuntime("useConnectors");
  const connectors = useResource(connectorsQuery, "useConnectors");
  const { data: connections } = useQuery(
    { ...connectionsQuery(runtime), enabled: runtime.serverUrl !== undefined },
    runtime.queryClient,
  );
  // Typing stays quick while some 330 rows are sorted and drawn.
  const search = useDeferredValue(options.search ?? "");
  // The lists may be new on each render; what they say is what counts.
  const methods = options.methods?.join();
  const stages = options.stages?.join();
  const known = connectors.status === "ready" ? connectors.data : NONE;
  const institutions = useMemo(
    () =>
      filterConnectors(known, {
        search,
        methods: methods?.split(","),
        stages: stages?.split(","),
        connections,
      }),
    [known, search, methods, stages, connections],
  );
  return connectors.status === "ready"
    ? { status: "ready", institutions, search, ...connectors.freshness }
    : connectors;
}
