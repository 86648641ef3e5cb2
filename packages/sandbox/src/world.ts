import type { SandboxClock } from "./clock.js";
import { connectionState } from "./connectionState.js";
import { jobTimeline, type JobTimeline } from "./jobTimeline.js";
import { jobsOf, type Records, type UserProfile } from "./records.js";

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
 * A connection as it stands: `active`, or `invalid` once a job found that the person must act.
 *
 * @example
 * sandbox.world.connections.get(id)?.status; // "active"
 */
export interface SandboxConnection {
  id: string;
  /** Epoch milliseconds. */
  createdAt: number;
  userId: string;
  institutionId: string;
  login: string;
  status: "active" | "invalid";
  /** When its data was last brought up to date, epoch milliseconds. */
  lastUsedAt: number;
}

/**
 * A job as it stands.
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
  userId: string;
  connectionId: string;
  institutionId: string;
  status: JobTimeline["status"];
  steps: readonly { title: string; status: JobTimeline["status"] }[];
  /** When anything about it last changed, epoch milliseconds. */
  changedAt: number;
}

/**
 * What is true in the sandbox at the clock's present time. Each read gives fresh values: to see what a later
 * `advance` brought, read again.
 *
 * @example
 * const { world } = sandbox;
 * clock.advance(60_000);
 * world.jobs.get(jobId)?.status; // "success"
 */
export interface World {
  readonly users: ReadonlyMap<string, SandboxUser>;
  readonly connections: ReadonlyMap<string, SandboxConnection>;
  readonly jobs: ReadonlyMap<string, SandboxJob>;
}

/** The readable side of the records. */
export function worldView(records: Records, clock: SandboxClock): World {
  return {
    get users() {
      return mapValues(records.users, ({ id, createdAt, profile }) => ({
        id,
        createdAt,
        ...profile,
      }));
    },
    get connections() {
      return mapValues(records.connections, (connection) => ({
        ...connection,
        ...connectionState(connection, jobsOf(records, connection.id), clock.now()),
      }));
    },
    get jobs() {
      return mapValues(records.jobs, ({ plan, answers, ...job }) => {
        const timeline = jobTimeline({ ...job, plan, answers }, clock.now());
        const steps = timeline.steps.map(({ title, status }) => ({ title, status }));
        return { ...job, status: timeline.status, steps, changedAt: timeline.changedAt };
      });
    },
  };
}

function mapValues<From, To>(map: Map<string, From>, view: (value: From) => To): Map<string, To> {
  return new Map([...map].map(([id, value]) => [id, view(value)]));
}
