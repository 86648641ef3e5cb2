import type { CONNECTOR_STATUSES } from "@basiq-kit/schema";

/**
 * A connector's status.
 *
 * @example
 * const status: ConnectorStatus = "major-outage";
 */
export type ConnectorStatus = (typeof CONNECTOR_STATUSES)[number];

export type { ConnectorMethod } from "@basiq-kit/schema";
