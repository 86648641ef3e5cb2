import type { SandboxClock } from "../world/clock.js";
import { connectionState, type ConnectionState } from "../connections/connectionState.js";
import { consentStatus, expiryOf, type ConsentStatus } from "../consents/consentState.js";
import type { ConnectorMethod } from "../world/connector.js";
import { jobTimeline, type JobTimeline } from "../jobs/jobTimeline.js";
import { authorisedUntil, type ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import type { JobKind, JobRecord } from "../world/jobRecord.js";
import type { Records } from "../world/records.js";
import type { UserProfile, UserRecord } from "../world/userRecord.js";

/**
 * A user of the sandbox.
 *
 * @example
 * const user: SandboxUser = sandbox.addUser({ email: "richard@example.com" });
 */
export interface SandboxUser extends UserProfile {
  id: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

/**
 * A consent; past ones stay in the world.
 *
 * @example
 * const active = [...sandbox.world.consents.values()].find(({ status }) => status === "active");
 */
export interface SandboxConsent {
  id: string;
  /** Epoch milliseconds. */
  createdAt: number;
  userId: string;
  policyId: string;
  status: ConsentStatus;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/**
 * A connection, until it is deleted.
 *
 * @example
 * sandbox.world.connections.get(id)?.status; // "active"
 */
export interface SandboxConnection {
  id: string;
  /** Epoch milliseconds. */
  createdAt: number;
  userId: string;
  /** Empty for a statement that was uploaded without a consent. */
  consentId: string;
  institutionId: string;
  /** `pdf` and `csv` are uploaded statements. */
  method: ConnectorMethod;
  /** Empty if the bank accepted no login. */
  login: string;
  /**
   * `pre-init` until someone signs in, `pending` while the first job does, `active`, `invalid` once a job found
   * that the person must act, or its authorisation has ended, `revoked` once its consent has expired.
   */
  status: ConnectionState["status"];
  /** When a job last succeeded for it, otherwise when it was connected, epoch milliseconds; null before that. */
  lastUsedAt: number | null;
  /** Open banking: when the bank's authorisation ends, epoch milliseconds; otherwise null. */
  expiresAt: number | null;
}

/**
 * A job.
 *
 * @example
 * sandbox.world.jobs.get(id)?.steps.map((step) => step.status); // ["success", "in-progress", "pending"]
 */
export interface SandboxJob {
  id: string;
  /** From 1, in order of creation; it decides the shape of the job's payloads. */
  number: number;
  /** Epoch milliseconds. */
  createdAt: number;
  kind: JobKind;
  userId: string;
  connectionId: string;
  institutionId: string;
  status: JobTimeline["status"];
  steps: readonly { title: string; status: JobTimeline["status"] }[];
  /** When anything about it last changed, epoch milliseconds. */
  changedAt: number;
  /**
   * When it ended, epoch milliseconds, or null: an update whose bank is unavailable has failed, and will be
   * tried again.
   */
  endedAt: number | null;
}

/**
 * The sandbox at the clock's current time. Each read returns new values: read again after `advance`.
 *
 * @example
 * const { world } = sandbox;
 * clock.advance(60_000);
 * world.jobs.get(jobId)?.status; // "success"
 */
export interface World {
  readonly users: ReadonlyMap<string, SandboxUser>;
  readonly consents: ReadonlyMap<string, SandboxConsent>;
  readonly connections: ReadonlyMap<string, SandboxConnection>;
  readonly jobs: ReadonlyMap<string, SandboxJob>;
}

/** Makes the world's public view of the records. */
export function worldView(records: Records, clock: SandboxClock): World {
  return {
    get users() {
      return mapValues(records.users, (user) => (user.deletedAt === null ? viewUser(user) : null));
    },
    get consents() {
      return mapValues(records.consents, (consent) => viewConsent(consent, clock.now()));
    },
    get connections() {
      return mapValues(records.connections, (connection) =>
        connection.deletedAt === null ? viewConnection(records, connection, clock.now()) : null,
      );
    },
    get jobs() {
      return mapValues(records.jobs, (job) => viewJob(job, clock.now()));
    },
  };
}

/** A user in the public view. */
export function viewUser({ id, createdAt, profile }: UserRecord): SandboxUser {
  return { id, createdAt, ...profile };
}

/** A consent in the public view. */
export function viewConsent(consent: ConsentRecord, now: number): SandboxConsent {
  const { id, createdAt, userId, policyId } = consent;
  const status = consentStatus(consent, now);
  return { id, createdAt, userId, policyId, status, expiresAt: expiryOf(consent) };
}

/** A connection in the public view. */
export function viewConnection(
  records: Records,
  connection: ConnectionRecord,
  now: number,
): SandboxConnection {
  const { id, createdAt, userId, consentId, institutionId, method, login } = connection;
  return {
    id,
    createdAt,
    userId,
    consentId,
    institutionId,
    method,
    login,
    ...connectionState(records, connection, now),
    expiresAt: authorisedUntil(connection),
  };
}

/** A job in the public view. */
export function viewJob(job: JobRecord, now: number): SandboxJob {
  const { id, number, createdAt, kind, userId, connectionId, institutionId } = job;
  const { status, steps, changedAt, endedAt } = jobTimeline(job, now);
  return {
    id,
    number,
    createdAt,
    kind,
    userId,
    connectionId,
    institutionId,
    status,
    steps: steps.map((step) => ({ title: step.title, status: step.status })),
    changedAt,
    endedAt,
  };
}

function mapValues<From, To>(
  map: ReadonlyMap<string, From>,
  view: (value: From) => To | null,
): Map<string, To> {
  const viewed = new Map<string, To>();
  for (const [id, value] of map) {
    const seen = view(value);
    if (seen !== null) viewed.set(id, seen);
  }
  return viewed;
}
