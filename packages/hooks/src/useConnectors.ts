"use client";

import type { Connector } from "@basiq-kit/schema";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { connectionsQuery } from "./resources/connectionsQuery.js";
import { connectorsQuery } from "./resources/connectorQueries.js";
import type { ConnectorState } from "./state/connectorState.js";
import {
  type BankAliases,
  countInstitutions,
  filterConnectors,
  type PickerInstitution,
} from "./state/filterConnectors.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";
import { useSame } from "./react/useSame.js";
import { useSameArray } from "./react/useSameArray.js";

export interface UseConnectorsOptions {
  /**
   * What a person typed: names, their parts in any order, nicknames, initials, former names; case, accents,
   * spaces and a slip or two don't matter. @default ""
   */
  readonly search?: string | undefined;
  /** What else your customers call a bank, by its id: `{ AU00000: ["the blue one"] }`. @default none */
  readonly aliases?: BankAliases | undefined;
  /** @default ["web", "openbanking"]: the methods by which a person signs in */
  readonly methods?: readonly ConnectorState["method"][] | undefined;
  /**
   * Basiq's release stages to include. @default ["live", "beta", "unknown"]: whoever uses an `alpha` connector should
   * have decided to
   */
  readonly stages?: readonly ConnectorState["stage"][] | undefined;
}

const NONE: readonly Connector[] = [];

export type UseConnectorsResult =
  | NotYetRead
  | ({
      readonly status: "ready";
      /** How many institutions there are without a search. */
      readonly total: number;
      /** One row per institution, best match first. */
      readonly institutions: readonly PickerInstitution[];
      /** The search that these rows match, which may lag behind typing for a moment. */
      readonly search: string;
    } & Freshness);

/**
 * The institutions that match a search, ready for a picker; the same array until something changes.
 * With `serverUrl` it also says which ones the person has connected.
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
  // Deferred, so that typing stays quick while some 330 rows are sorted and rendered.
  const search = useDeferredValue(options.search ?? "");
  const methods = useSameArray(options.methods);
  const stages = useSameArray(options.stages);
  const known = connectors.status === "ready" ? connectors.data : NONE;
  const aliases = useSame(options.aliases);
  const institutions = useMemo(
    () => filterConnectors(known, { search, aliases, methods, stages, connections }),
    [known, search, aliases, methods, stages, connections],
  );
  const total = useMemo(
    () => countInstitutions(known, { methods, stages }),
    [known, methods, stages],
  );
  return connectors.status === "ready"
    ? { status: "ready", institutions, total, search, ...connectors.freshness }
    : connectors;
}
