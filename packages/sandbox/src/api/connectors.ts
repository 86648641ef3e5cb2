import type { Context } from "hono";
import type { Core } from "../world/core.js";
import type { ConnectorMethod } from "../world/connector.js";
import type { Institution } from "../banks/institution.js";
import { connectorStatus, findInstitution, institutions } from "../banks/institutions.js";
import { notFound, parameterNotValid } from "./apiError.js";
import { requireToken } from "./authorise.js";
import { authorizationType, connectorPayload, connectorScopes } from "./connectorPayload.js";
import { readFilter, type FilterFields } from "./filter.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";

/** `GET /connectors` and `/connectors/{id}/{method}`: either scope, as documents disagree (basiq-api.md). */
export function connectorResources(core: Core): Resource[] {
  return [
    { path: "/connectors", methods: { GET: (c) => listConnectors(c, core) } },
    { path: "/connectors/:connectorId/:method", methods: { GET: (c) => getConnector(c, core) } },
  ];
}

interface Connector {
  institution: Institution;
  method: ConnectorMethod;
}

function fieldsOf({ records }: Core): FilterFields<Connector> {
  const ofInstitution: FilterFields<Connector> = {
    "institution.id": ({ institution }) => institution.id,
    "institution.name": ({ institution }) => institution.name,
    "institution.shortName": ({ institution }) => institution.shortName,
    "institution.type": ({ institution }) => institution.type,
    "institution.tier": ({ institution }) => institution.tier,
    "institution.country": ({ institution }) => institution.country,
  };
  const nested = Object.entries(ofInstitution).map(([name, read]) => [`connector.${name}`, read]);
  return {
    ...ofInstitution,
    ...Object.fromEntries(nested),
    "connector.id": ({ institution }) => institution.id,
    "connector.method": ({ method }) => method,
    "connector.stage": ({ institution }) => institution.stage,
    "connector.scopes": ({ method }) => connectorScopes(method),
    // The software with which Basiq reads a bank's site. It is documented, but has no effect here.
    "connector.connectorEngine": ({ method }) => (method === "web" ? "chrome" : "node"),
    "connector.status": ({ institution }) => connectorStatus(records, institution),
    "connector.authorization.type": ({ institution, method }) =>
      authorizationType(institution, method),
  };
}

/** Lists all connectors at once: Basiq doesn't page this list. */
function listConnectors(c: Context, core: Core): Response {
  requireToken(c, core);
  // Documents have both spellings of the method.
  const filter = c.req.query("filter")?.replaceAll("'open-banking'", "'openbanking'");
  const keep = readFilter(filter, fieldsOf(core));
  const data = [...institutions().values()]
    .flatMap((institution) => institution.methods.map((method) => ({ institution, method })))
    .filter(keep)
    .map(({ institution, method }) => connectorPayload(core, institution, method));
  const self = `${core.apiUrl}/connectors`;
  return c.json({ type: "list", totalCount: data.length, data, links: { self } });
}

function getConnector(c: Context, core: Core): Response {
  requireToken(c, core);
  const institution = findInstitution(connectorId(c));
  const wanted = pathId(c, "method").replace("open-banking", "openbanking");
  const method = institution?.methods.find((one) => one === wanted);
  if (!institution || !method) throw notFound("Connector not found.");
  return c.json(connectorPayload(core, institution, method));
}

/** Two letters and five digits (Basiq's OpenAPI); anything else is an invalid id and a 400. */
function connectorId(c: Context): string {
  const id = pathId(c, "connectorId");
  if (!/^[A-Z]{2}\d{5}$/.test(id)) throw parameterNotValid("connectorId", "ID value is not valid.");
  return id;
}
