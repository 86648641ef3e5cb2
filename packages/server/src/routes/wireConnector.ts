import type { Connector } from "@basiq-kit/schema";

const STATUSES: Record<Connector["status"], string> = {
  operational: "operational",
  degraded: "degraded-performance",
  "partial-outage": "partial-outage",
  "major-outage": "major-outage",
  maintenance: "under-maintenance",
  unknown: "unknown",
};

const AUTHORIZATIONS: Record<Connector["signIn"], string> = {
  password: "user",
  "always-mfa": "user-mfa",
  "sometimes-mfa": "user-mfa-intermittent",
  bank: "token",
  other: "other",
};

/** A connector as Basiq would write it, from parsed fields only; `parseConnector` reads it back. */
export function wireConnector(connector: Connector) {
  const { id, method, stage, name, shortName, type, tier, country } = connector;
  return {
    type: "connector",
    id,
    method,
    stage,
    status: STATUSES[connector.status],
    institution: {
      name,
      shortName,
      type,
      tier,
      country,
      logo: { colors: { primary: connector.colour }, links: { square: connector.logoUrl } },
    },
    authorization: { type: AUTHORIZATIONS[connector.signIn] },
    stats: { averageDurationMs: connector.durations ?? null },
  };
}
