import type { CONNECTOR_STATUSES } from "@basiq-kit/schema";

/**
 * What a connector says of itself.
 *
 * @example
 * const status: ConnectorStatus = "major-outage";
 */
export type ConnectorStatus = (typeof CONNECTOR_STATUSES)[number];

export type { ConnectorMethod } from "@basiq-kit/schema";
