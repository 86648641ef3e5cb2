import type { ChallengeAnswer } from "./challenge.js";
import type { JobPlan } from "./jobPlan.js";

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
  /** When the job was stopped, because its connection was deleted. */
  stoppedAt: number | null;
}
