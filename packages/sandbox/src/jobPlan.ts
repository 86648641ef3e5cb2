import type { Challenge } from "./challenge.js";
import type { JobRun } from "./jobRun.js";
import { mfaPlan } from "./mfaPlan.js";
import { createRandom, type Random } from "./random.js";
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
}

const PLAN_STREAM = 201;

/** Decides a refresh: steps, durations around the bank's usual ones, challenge and failure. Replayable for a seed. */
export function planRefresh(run: JobRun): JobPlan {
  const { seed, jobNumber, institution, persona } = run;
  const random = createRandom(seed, PLAN_STREAM, jobNumber);
  const usual = institution.durations;
  const step = (title: string, usualMs: number, failure: StepFailure | null = null) => ({
    title,
    durationMs: around(usualMs, random),
    failure,
  });
  return {
    queueMs: around(400, random),
    steps: [
      step("verify-credentials", usual.verifyCredentials, persona.failure),
      step("retrieve-accounts", usual.retrieveAccounts),
      step("retrieve-transactions", usual.retrieveTransactions),
    ],
    challenge: persona.failure ? null : mfaPlan(run),
  };
}

/** 70 % to 130 % of the usual duration, so that the average is what the connector says. */
function around(usualMs: number, random: Random): number {
  return Math.round(usualMs * (0.7 + 0.6 * random()));
}
