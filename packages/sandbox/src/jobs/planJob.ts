import type { JobPlan } from "../world/jobPlan.js";
import type { JobRun } from "./jobRun.js";
import { mfaPlan, secondChallenge } from "./mfaPlan.js";
import { createRandom, type Random } from "../world/random.js";
import { retriedAttempts } from "./retry.js";
import { signInFailure } from "./signInFailure.js";
import type { StepFailure } from "../world/stepFailure.js";

const PLAN_STREAM = 201;

/**
 * Plans a job: steps, durations around the bank's usual ones, challenges and failure. The same seed makes the same
 * plan.
 */
export function planJob(run: JobRun): JobPlan {
  const { seed, jobNumber, institution } = run;
  const random = createRandom(seed, PLAN_STREAM, jobNumber);
  const usual = institution.durations;
  const step = (title: string, usualMs: number, failure: StepFailure | null = null) => ({
    title,
    durationMs: around(usualMs, random),
    failure,
  });
  const refused = signInFailure(run);
  const afterAccounts = institution.quirk === "fails-after-accounts" ? CONNECTOR_ERROR : null;
  return {
    queueMs: run.pausedMs + around(400, random),
    steps: [
      step("verify-credentials", usual.verifyCredentials, refused),
      step("retrieve-accounts", usual.retrieveAccounts),
      step("retrieve-transactions", usual.retrieveTransactions, afterAccounts),
    ],
    challenge: refused ? null : mfaPlan(run),
    secondChallenge: refused ? null : secondChallenge(run),
    retriedAttempts: retriedAttempts(run),
  };
}

const CONNECTOR_ERROR: StepFailure = {
  code: "connector-error",
  title: "Connector error",
  detail: "The institution's answer could not be read.",
};

/** 70 % to 130 % of the usual duration, so that the average is what the connector says. */
function around(usualMs: number, random: Random): number {
  return Math.round(usualMs * (0.7 + 0.6 * random()));
}
