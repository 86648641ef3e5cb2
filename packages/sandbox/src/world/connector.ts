import type { CONNECTOR_METHODS, CONNECTOR_STATUSES } from "@basiq-kit/schema";

/**
 * What a connector says of itself.
 *
 * @example
 * const status: ConnectorStatus = "major-outage";
 */
export type ConnectorStatus = (typeof CONNECTOR_STATUSES)[number];

/** How data gets out of an institution: each is a connector of its own. */
export type ConnectorMethod = (typeof CONNECTOR_METHODS)[number];
