import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import type { IdPosition } from "../world/ids.js";
import type { ConnectorStatus } from "../world/connector.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { UserRecord } from "../world/userRecord.js";
import type { ReportRecord } from "../world/reportRecord.js";
import type { RegisteredWebhook } from "../world/registeredWebhook.js";
import { checkReferences } from "./checkReferences.js";
import { fields, list, listOrNone, number, oneOf, refuse, text, type Read } from "./read.js";
import { readAuthLink } from "./readAuthLink.js";
import { readConnection, readConsent, readJob, readUser } from "./readRecords.js";
import { readReport } from "./readReport.js";
import { readWebhook } from "./readWebhook.js";

/**
 * A whole sandbox as JSON: what happened in it, when it was, and where its ids stood. Tokens, the request log,
 * faults and subscriptions of `sandbox.webhooks` aren't part of it; webhooks that were registered through the API are.
 *
 * @example
 * const state: SandboxState = sandbox.exportState();
 * await writeFile("bug.json", JSON.stringify(state));
 */
export interface SandboxState {
  format: "basiq-kit/sandbox";
  version: 1;
  seed: number;
  /** The clock's time at the export, epoch milliseconds. */
  now: number;
  ids: IdPosition;
  users: UserRecord[];
  consents: ConsentRecord[];
  connections: ConnectionRecord[];
  jobs: JobRecord[];
  connectorStatuses: { institutionId: string; status: ConnectorStatus }[];
  authLinks: AuthLinkRecord[];
  reports: ReportRecord[];
  /** Those registered through the API; their secrets follow from the seed and aren't here. */
  webhooks: RegisteredWebhook[];
}

/** Reads a state from outside. Throws a `TypeError` that says where it is malformed. */
export function readState(value: unknown): SandboxState {
  const of = fields(value, "state");
  const state: SandboxState = {
    format: oneOf("basiq-kit/sandbox")(...of("format")),
    version: readVersion(...of("version")),
    seed: integer(...of("seed")),
    now: number(...of("now")),
    ids: readIds(...of("ids")),
    users: list(readUser)(...of("users")),
    consents: list(readConsent)(...of("consents")),
    connections: list(readConnection)(...of("connections")),
    jobs: list(readJob)(...of("jobs")),
    connectorStatuses: list(readConnectorStatus)(...of("connectorStatuses")),
    // States of before these were kept don't have them.
    authLinks: listOrNone(readAuthLink)(...of("authLinks")),
    reports: listOrNone(readReport)(...of("reports")),
    webhooks: listOrNone(readWebhook)(...of("webhooks")),
  };
  checkReferences(state);
  return state;
}

const readVersion: Read<1> = (value, path) => (value === 1 ? 1 : refuse(path, "1"));

const integer: Read<number> = (value, path) =>
  Number.isSafeInteger(value) ? number(value, path) : refuse(path, "a whole number");

const count: Read<number> = (value, path) => {
  const read = integer(value, path);
  return read >= 0 && read < 1e6 ? read : refuse(path, "from 0 to a million");
};

const readIds: Read<IdPosition> = (value, path) => {
  const of = fields(value, path);
  return { given: count(...of("given")), correlations: count(...of("correlations")) };
};

const readConnectorStatus: Read<SandboxState["connectorStatuses"][number]> = (value, path) => {
  const of = fields(value, path);
  return {
    institutionId: text(...of("institutionId")),
    status: oneOf(...CONNECTOR_STATUSES)(...of("status")),
  };
};
