/**
 * How data gets out of an institution; each method is a connector of its own.
 *
 * @example
 * CONNECTOR_METHODS.includes("openbanking"); // true
 */
export const CONNECTOR_METHODS = [
  "web",
  "openbanking",
  "csv",
  "pdf",
] as const satisfies readonly ConnectorMethod[];

/** One of the methods that documents name. */
export type ConnectorMethod = "web" | "openbanking" | "csv" | "pdf";

/**
 * The statuses of a connector, in Basiq's words (basiq-api.md, Connectors).
 *
 * @example
 * CONNECTOR_STATUSES.includes("major-outage"); // true
 */
export const CONNECTOR_STATUSES = [
  "operational",
  "degraded-performance",
  "partial-outage",
  "major-outage",
  "under-maintenance",
] as const;

/**
 * A method as OpenAPI's enums spell it: `openbanking` is also seen as `open-banking` (basiq-api.md,
 * Connections).
 *
 * @example
 * methodName("open-banking"); // "openbanking"
 */
export function methodName(value: unknown): unknown {
  return value === "open-banking" ? "openbanking" : value;
}
