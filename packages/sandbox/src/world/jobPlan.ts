import type { Challenge } from "./challenge.js";
import type { StepFailure } from "./stepFailure.js";

/** A step the job will run through: how long it takes, and how it ends. */
export interface PlannedStep {
  title: string;
  durationMs: number;
  failure: StepFailure | null;
}

/** A job's plan, made when it is created. After that, only time and answers decide how far the job is. */
export interface JobPlan {
  /** Milliseconds in the queue, with every step pending. */
  queueMs: number;
  steps: readonly PlannedStep[];
  /** Asked after the first step has succeeded, in MFA runs. */
  challenge: Challenge | null;
  /** Asked in the same step once the first challenge is answered. */
  secondChallenge?: Challenge | null;
  /** How many attempts find the bank unavailable before one succeeds (retry.ts). Default 0. */
  retriedAttempts?: number;
}
