import type { AuthLinkRecord } from "./authLinkRecord.js";
import type { ConnectionRecord } from "./connectionRecord.js";
import type { ConnectorStatus } from "./connector.js";
import type { ConsentRecord } from "./consentRecord.js";
import type { JobRecord } from "./jobRecord.js";
import type { ReportRecord } from "./reportRecord.js";
import type { RegisteredWebhook } from "./registeredWebhook.js";
import type { UserRecord } from "./userRecord.js";

/**
 * What has happened. Statuses, progress and `lastUsed` aren't stored, but computed from these records and the clock
 * (jobTimeline.ts, connectionState.ts).
 */
export interface Records {
  /** Whether Basiq has switched the smart cache on for this application. */
  smartCache: boolean;
  users: Map<string, UserRecord>;
  consents: Map<string, ConsentRecord>;
  connections: Map<string, ConnectionRecord>;
  jobs: Map<string, JobRecord>;
  /** The statuses that `setConnectorStatus` has set, by institution. */
  connectorStatuses: Map<string, ConnectorStatus>;
  /** Every link that was ever issued, oldest first. Only a user's last one can be open. */
  authLinks: Map<string, AuthLinkRecord>;
  reports: Map<string, ReportRecord>;
  /** Webhooks that were registered through the API, with what was sent to them. */
  webhooks: Map<string, RegisteredWebhook>;
}

export function createRecords(smartCache: boolean): Records {
  return {
    smartCache,
    users: new Map(),
    consents: new Map(),
    connections: new Map(),
    jobs: new Map(),
    connectorStatuses: new Map(),
    authLinks: new Map(),
    reports: new Map(),
    webhooks: new Map(),
  };
}

/** A connection's jobs, oldest first. */
export function jobsOf(records: Records, connectionId: string): JobRecord[] {
  return [...records.jobs.values()].filter((job) => job.connectionId === connectionId);
}

/** The user with this id, unless deleted. */
export function liveUser(records: Records, userId: string): UserRecord | undefined {
  const user = records.users.get(userId);
  return user?.deletedAt === null ? user : undefined;
}

/** A user's connections that weren't deleted, oldest first. */
export function liveConnections(records: Records, userId: string): ConnectionRecord[] {
  return [...records.connections.values()].filter(
    (connection) => connection.userId === userId && connection.deletedAt === null,
  );
}
