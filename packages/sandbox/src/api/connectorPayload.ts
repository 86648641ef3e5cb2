import { isUploaded } from "../world/isUploaded.js";
import type { Core } from "../world/core.js";
import type { ConnectorMethod } from "../world/connector.js";
import type { Institution } from "../banks/institution.js";
import { connectorStatus } from "../banks/institutions.js";

/** A connector as Basiq writes it: one method of connecting one institution. */
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
        type: "image",
        colors: { primary: institution.colour },
        links: { full: `${logo}/full.svg`, square: `${logo}/square.svg` },
      },
    },
    scopes: connectorScopes(method),
    authorization: {
      type: authorizationType(institution, method),
      meta: method === "web" ? signInForm(institution) : {},
    },
    stats: stats(core, institution, method),
    links: { self: `${core.apiUrl}/connectors/${id}/${method}` },
  };
}

/** A file needs no sign-in, and open banking is authorised at the bank. */
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

/** The kinds of data that a connector fetches. A file has no data about its owner. */
export function connectorScopes(method: ConnectorMethod): string[] {
  const data = ["account.basic", "account.detail", "transaction.detail"];
  if (isUploaded({ method })) return data;
  return [...data, "customer.person.basic", "customer.person.detail"];
}

/** The labels of the bank's sign-in form, and the address for a forgotten password, on a host that can't exist. */
function signInForm({ id, shortName }: Institution) {
  return {
    login_id_caption: `${shortName} login`,
    password_caption: "Password",
    forgotten_password_url: `https://banks.example/${id}/forgotten-password`,
  };
}

/** Where averages are unknown, documents leave them out or write null. A file has no statistics at all. */
function stats({ shapes }: Core, { durations, hasStats }: Institution, method: ConnectorMethod) {
  const isFile = isUploaded({ method });
  if (shapes === "documented" && (isFile || !hasStats)) return {};
  if (isFile) return null;
  if (!hasStats) return { averageDurationMs: null };
  const total = Object.values(durations).reduce((sum, ms) => sum + ms, 0);
  return { averageDurationMs: { ...durations, total } };
}
