import type { Core } from "../core.js";
import type { ConnectorMethod, Institution } from "../institution.js";
import { connectorStatus } from "../institutions.js";

/** A connector as Basiq writes it: one way into one institution. */
export function connectorPayload(core: Core, institution: Institution, method: ConnectorMethod) {
  const { id, name, shortName, type, tier, country, stage } = institution;
  // A host that can't exist: these banks have no logos, and a sandbox sends nobody to a real service.
  const logo = `https://logos.example/${id}`;
  return {
    type: "connector",
    id,
    method,
    stage,
    status: connectorStatus(core.records, institution),
    institution: {
      name,
      shortName,
      type,
      tier,
      country,
      logo: {
        colors: { primary: institution.colour },
        links: { full: `${logo}/full.svg`, square: `${logo}/square.svg` },
      },
    },
    scopes: ["accounts", "transactions", "customer"],
    authorization: { type: authorizationType(institution, method), meta: {} },
    stats: stats(institution, method),
    links: { self: `${core.apiUrl}/connectors/${id}/${method}` },
  };
}

/** Nobody signs in to a file, and open banking is authorised at the bank. */
export function authorizationType(
  { authorizationType: ofBank }: Institution,
  method: ConnectorMethod,
) {
  switch (method) {
    case "web":
      return ofBank;
    case "openbanking":
      return "token";
    case "csv":
    case "pdf":
      return "other";
    default:
      return method satisfies never;
  }
}

/** Null where there are no averages; a file has no statistics at all. */
function stats({ durations, hasStats }: Institution, method: ConnectorMethod) {
  if (method === "csv" || method === "pdf") return null;
  if (!hasStats) return { averageDurationMs: null };
  const total = Object.values(durations).reduce((sum, ms) => sum + ms, 0);
  return { averageDurationMs: { ...durations, total } };
}
