import type { UseConnectorsResult, UseConnectorStatusResult } from "@basiq-kit/hooks";
import {
  connectorState,
  filterConnectors,
  type FilterConnectorsOptions,
  parseConnectors,
  type Connector,
} from "@basiq-kit/hooks/core";
import { createWorld } from "@basiq-kit/sandbox/testing";

// As `states.ts`: what the kit's own functions make of Basiq's answers, here the sandbox's own.

/** Every connector of the sandbox, some 330, as Basiq would list them. */
export const connectors: readonly Connector[] = parseConnectors(await listConnectors()).items;

async function listConnectors(): Promise<unknown> {
  const { sandbox, tokenEndpoint } = createWorld();
  const { access_token } = await tokenEndpoint();
  const headers = { authorization: `Bearer ${access_token}` };
  return (await sandbox.fetch(`${sandbox.apiUrl}/connectors`, { headers })).json();
}

/** The sandbox's banks, by the status they are in. */
export const BANK_IN = {
  operational: "AU90010",
  degraded: "AU90011",
  "partial-outage": "AU90012",
  "major-outage": "AU90013",
  maintenance: "AU90014",
} as const;

/** The sandbox's banks whose connectors aren't live yet. */
export const BANK_OF_STAGE = { beta: "AU90015", alpha: "AU90016" } as const;

const nothing = () => Promise.resolve();

/** The result of `useConnectorStatus` for a bank's web connector. */
export function bankStatus(institutionId: string): UseConnectorStatusResult {
  const connector = connectors.find(({ id, method }) => id === institutionId && method === "web");
  if (connector === undefined) throw new Error(`the sandbox has no bank ${institutionId}`);
  return { ...connectorState(connector), refetchError: undefined, refetch: nothing };
}

/** The result of `useConnectors`. */
export function banksFound(options: FilterConnectorsOptions = {}): ReadyBanks {
  return {
    status: "ready",
    institutions: filterConnectors(connectors, options),
    total: filterConnectors(connectors, { ...options, search: "" }).length,
    search: options.search ?? "",
    refetchError: undefined,
    refetch: nothing,
  };
}

type ReadyBanks = Extract<UseConnectorsResult, { status: "ready" }>;
