import type { IdPosition } from "../ids.js";
import {
  CONNECTOR_STATUSES,
  type ConnectionRecord,
  type ConnectorStatus,
  type ConsentRecord,
  type JobRecord,
  type UserRecord,
} from "../records.js";
import { checkReferences } from "./checkReferences.js";
import { fields, list, number, oneOf, refuse, text, type Read } from "./read.js";
import { readConnection, readConsent, readJob, readUser } from "./readRecords.js";

/**
 * A whole sandbox as JSON: what happened in it, when it was, and where its ids stood. Tokens, the request log,
 * webhook subscriptions and faults aren't part of it.
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
