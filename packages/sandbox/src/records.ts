import type { AuthLinkRecord } from "./auth-links/authLinkRecord.js";
import type { ChallengeAnswer } from "./challenge.js";
import type { ConnectorMethod } from "./institution.js";
import type { JobPlan } from "./jobPlan.js";
import type { ReportRecord } from "./reports/reportRecord.js";
import type { RegisteredWebhook } from "./webhooks/registeredWebhook.js";

/**
 * What a user may be created with; over HTTP, an email or a mobile is required.
 *
 * @example
 * const profile: UserProfile = { email: "richard@example.com", firstName: "Richard" };
 */
export interface UserProfile {
  email?: string;
  /** International format, such as `+61410888555`. */
  mobile?: string;
  firstName?: string;
  middleName?: string;
  lastName?: string;
  /** Of a business customer, as the five that follow. */
  businessName?: string;
  businessIdNo?: string;
  businessIdNoType?: "ABN" | "ACN";
  businessAddress?: BusinessAddress;
  verificationStatus?: boolean;
  /** As Basiq's example writes it: `12/01/2024`. */
  verificationDate?: string;
}

/**
 * Where a business customer is; every line of it may be missing.
 *
 * @example
 * const address: BusinessAddress = { addressLine1: "21 Sydney Rd", suburb: "Manly", state: "NSW" };
 */
export interface BusinessAddress {
  addressLine1?: string;
  addressLine2?: string;
  suburb?: string;
  state?: string;
  postcode?: string;
  /** Three letters, such as `AUS`. */
  countryCode?: string;
}

/** What a profile holds as plain text, in the order of Basiq's document. */
export const PROFILE_TEXTS = [
  "email",
  "mobile",
  "firstName",
  "middleName",
  "lastName",
  "businessName",
  "businessIdNo",
  "verificationDate",
] as const;

/** The lines of a business customer's address. */
export const ADDRESS_LINES = [
  "addressLine1",
  "addressLine2",
  "suburb",
  "state",
  "postcode",
  "countryCode",
] as const;

export interface UserRecord {
  id: string;
  createdAt: number;
  profile: UserProfile;
  /** When its profile was changed, oldest first. */
  updates: number[];
  deletedAt: number | null;
}

/** A stretch of time, epoch milliseconds: what a consent was given for, or a bank's authorisation. */
export interface Period {
  from: number;
  until: number;
}

export interface ConsentRecord {
  id: string;
  createdAt: number;
  userId: string;
  policyId: string;
  /** The optional permissions this person said yes to; required ones always are. */
  optionalScopes: string[];
  /** At least one; each extension begins a new one, and the last one's end is the expiry. */
  periods: Period[];
  revokedAt: number | null;
}

export interface ConnectionRecord {
  id: string;
  createdAt: number;
  userId: string;
  /** Empty for a statement that was uploaded while there was no consent: an upload needs none. */
  consentId: string;
  institutionId: string;
  /** `pdf` and `csv` are uploaded statements. */
  method: ConnectorMethod;
  /** Whose sign-in the bank was given; empty when it was given none that is right. */
  login: string;
  /** False for one that its first job has yet to bring to life. */
  established: boolean;
  /** Open banking: what the bank was authorised for, oldest first; the last one's end is the connection's expiry. */
  authorisations: Period[];
  /** When its data was last removed. */
  purgedAt: number | null;
  deletedAt: number | null;
}

/** Open banking, or signing in with the bank's own credentials. */
export type ConnectionMethod = "web" | "openbanking";

/** Why a job runs: a first connection, a refresh, new credentials and re-authorisation, or an uploaded statement. */
export type JobKind = "connect" | "refresh" | "update" | "statement";

export interface JobRecord {
  id: string;
  /** From 1, in order of creation. */
  number: number;
  createdAt: number;
  kind: JobKind;
  userId: string;
  connectionId: string;
  institutionId: string;
  plan: JobPlan;
  answers: ChallengeAnswer[];
  /** When its connection was deleted under it. */
  stoppedAt: number | null;
}

/**
 * What has happened, and nothing that follows from it: statuses, progress and `lastUsed` are computed from these
 * records and the clock (jobTimeline.ts, connectionState.ts).
 */
export interface Records {
  users: Map<string, UserRecord>;
  consents: Map<string, ConsentRecord>;
  connections: Map<string, ConnectionRecord>;
  jobs: Map<string, JobRecord>;
  /** Connectors' statuses where they were set by hand, by institution. */
  connectorStatuses: Map<string, ConnectorStatus>;
  /** Every link that was ever given, oldest first: a user's last one is the one that counts. */
  authLinks: Map<string, AuthLinkRecord>;
  reports: Map<string, ReportRecord>;
  /** Webhooks that were registered through the API, with what was sent to them. */
  webhooks: Map<string, RegisteredWebhook>;
}

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

export function createRecords(): Records {
  return {
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

/** When an open-banking connection expires, or null for one that doesn't. */
export function authorisedUntil({ authorisations }: ConnectionRecord): number | null {
  return authorisations.at(-1)?.until ?? null;
}
