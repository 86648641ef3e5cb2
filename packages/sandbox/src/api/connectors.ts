import type { Context } from "hono";
import type { Core } from "../core.js";
import { findInstitution, type Institution } from "../institutions.js";
import { notFound } from "./apiError.js";
import { requireToken } from "./authorise.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";

/** `GET /connectors/{id}/{method}`: either scope, as documents disagree (basiq-api.md, "Connectors"). */
export function connectorResources(core: Core): Resource[] {
  return [
    { path: "/connectors/:connectorId/:method", methods: { GET: (c) => getConnector(c, core) } },
  ];
}

function getConnector(c: Context, core: Core): Response {
  requireToken(c, core);
  const institution = findInstitution(pathId(c, "connectorId"));
  // The test banks are web connectors only.
  if (!institution || pathId(c, "method") !== "web") throw notFound("Connector not found.");
  return c.json(connectorPayload(institution, core.apiUrl));
}

function connectorPayload(institution: Institution, apiUrl: string) {
  const { id, name, shortName, authorizationType, durations } = institution;
  const total = Object.values(durations).reduce((sum, ms) => sum + ms, 0);
  // A host that can't exist: test banks have no logos, and a sandbox sends nobody to a real service.
  const logo = `https://logos.example/${id}`;
  return {
    type: "connector",
    id,
    method: "web",
    stage: "live",
    status: "operational",
    institution: {
      name,
      shortName,
      type: "Test Bank",
      tier: "4",
      country: "Australia",
      logo: {
        colors: { primary: institution.colour },
        links: { full: `${logo}/full.svg`, square: `${logo}/square.svg` },
      },
    },
    scopes: ["accounts", "transactions", "customer"],
    authorization: { type: authorizationType, meta: {} },
    stats: { averageDurationMs: { ...durations, total } },
    links: { self: `${apiUrl}/connectors/${id}/web` },
  };
}
