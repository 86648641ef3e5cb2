/** What a connector can say of itself (basiq-api.md, "Connectors"). */
export const CONNECTOR_STATUSES = [
  "operational",
  "degraded-performance",
  "partial-outage",
  "major-outage",
  "under-maintenance",
] as const;

/**
 * What a connector says of itself.
 *
 * @example
 * const status: ConnectorStatus = "major-outage";
 */
export type ConnectorStatus = (typeof CONNECTOR_STATUSES)[number];

/** How data gets out of an institution: each is a connector of its own. */
export type ConnectorMethod = "web" | "openbanking" | "csv" | "pdf";
