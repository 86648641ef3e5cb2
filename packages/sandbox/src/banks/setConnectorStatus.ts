import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import type { Core } from "../world/core.js";
import { findInstitution } from "./institutions.js";
import type { ConnectorStatus } from "../world/connector.js";

/** Sets the status of an institution's connectors; jobs that start under a `major-outage` find it unavailable. */
export function setConnectorStatus(core: Core, id: string, status: ConnectorStatus): void {
  if (!findInstitution(id))
    throw new Error(
      `basiq-kit/sandbox: setConnectorStatus got "${id}", which isn't an institution's id. GET /connectors lists them.`,
    );
  if (!CONNECTOR_STATUSES.includes(status))
    throw new TypeError(
      `basiq-kit/sandbox: setConnectorStatus got a status that isn't one. Use one of ${CONNECTOR_STATUSES.join(", ")}.`,
    );
  core.records.connectorStatuses.set(id, status);
}
