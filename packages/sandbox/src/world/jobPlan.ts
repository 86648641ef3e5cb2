import type { Challenge } from "./challenge.js";
import type { StepFailure } from "./stepFailure.js";

/** A step the job will run through: how long it takes, and how it ends. */
export interface PlannedStep {
  title: string;
  durationMs: number;
  failure: StepFailure | null;
}

/** What a job will do, decided when it is created: time and answers alone decide how far it is. */
export interface JobPlan {
  /** Milliseconds in the queue, with every step pending. */
  queueMs: number;
  steps: readonly PlannedStep[];
  /** Asked after the first step has succeeded, in MFA runs. */
  challenge: Challenge | null;
  /** Asked in the same step once the first challenge is answered. */
  secondChallenge?: Challenge | null;
  /** Attempts that find the bank unavailable before one gets through (retry.ts); default none. */
  retriedAttempts?: number;
}
