/**
 * The steps of a job that Basiq documents. Basiq may add others: those are parsed too, and shown with general
 * words.
 *
 * @example
 * JOB_STEP_TITLES.find((known) => known === step.title) ?? "other";
 */
export const JOB_STEP_TITLES = [
  "verify-credentials",
  "mfa-challenge",
  "retrieve-accounts",
  "retrieve-transactions",
  "retrieve-statements",
  "create-report",
] as const;

/** A step that Basiq documents. */
export type JobStepTitle = (typeof JOB_STEP_TITLES)[number];

/**
 * The steps that need the person: once they are done, Basiq does the rest without them (basiq-api.md, Jobs).
 *
 * @example
 * const mayLeave = job.steps.every((step) => !SIGN_IN_STEPS.has(step.title) || step.status === "success");
 */
export const SIGN_IN_STEPS: ReadonlySet<string> = new Set<JobStepTitle>([
  "verify-credentials",
  "mfa-challenge",
]);
