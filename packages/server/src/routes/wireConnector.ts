import type { Connector } from "@basiq-kit/schema";

// An unknown value is left out, so that the browser parses it as unknown, too.
const STATUSES: Record<Connector["status"], string | undefined> = {
  operational: "operational",
  degraded: "degraded-performance",
  "partial-outage": "partial-outage",
  "major-outage": "major-outage",
  maintenance: "under-maintenance",
  unknown: undefined,
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
    method: method === "other" ? undefined : method,
    stage: stage === "unknown" ? undefined : stage,
    status: STATUSES[connector.status],
    institution: {
      name,
      shortName,
      type,
      tier,
      country,
      logo: { colors: { primary: connector.brandColor }, links: { square: connector.logoUrl } },
    },
    authorization: {
      type: AUTHORIZATIONS[connector.signIn],
      meta: { forgotten_password_url: connector.forgottenPasswordUrl },
    },
    stats: { averageDurationMs: connector.durations ?? null },
  };
}
