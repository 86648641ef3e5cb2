import type { ChallengeAnswer } from "./challenge.js";
import type { JobPlan } from "./jobPlan.js";

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
}

export interface UserRecord {
  id: string;
  createdAt: number;
  profile: UserProfile;
}

export interface ConnectionRecord {
  id: string;
  createdAt: number;
  userId: string;
  institutionId: string;
  login: string;
}

export interface JobRecord {
  id: string;
  /** From 1, in order of creation. */
  number: number;
  createdAt: number;
  userId: string;
  connectionId: string;
  institutionId: string;
  plan: JobPlan;
  answers: ChallengeAnswer[];
}

/**
 * What has happened, and nothing that follows from it: statuses, progress and `lastUsed` are computed from these
 * records and the clock (jobTimeline.ts, connectionState.ts).
 */
export interface Records {
  users: Map<string, UserRecord>;
  connections: Map<string, ConnectionRecord>;
  jobs: Map<string, JobRecord>;
}

export function createRecords(): Records {
  return { users: new Map(), connections: new Map(), jobs: new Map() };
}

/** A connection's jobs, oldest first. */
export function jobsOf(records: Records, connectionId: string): JobRecord[] {
  return [...records.jobs.values()].filter((job) => job.connectionId === connectionId);
}
