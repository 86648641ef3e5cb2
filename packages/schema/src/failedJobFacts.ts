import { isBasiqId } from "./id.js";
import type { Job } from "./job.js";
import { jobFailure } from "./jobFailure.js";
import { JOB_STEP_TITLES, type JobStepTitle } from "./jobSteps.js";

/** What a log needs of a failed job: Basiq's ids and names, and no text that a bank or a person wrote. */
export interface FailedJobFacts {
  /** Whose job it is; `undefined` where nothing says. */
  readonly userId: string | undefined;
  /** Its connection; `undefined` where nothing says, as of a first sign-in that failed (`links: null`). */
  readonly connectionId: string | undefined;
  readonly jobId: string;
  /** Its bank; `undefined` where nothing says. */
  readonly institutionId: string | undefined;
  /**
   * The step that failed: one that Basiq documents, or `other`, because titles are Basiq's free text; `undefined` where
   * the job has no steps.
   */
  readonly step: JobStepTitle | "other" | undefined;
  /** Basiq's code of the failure, an open set; `unknown-error` where it gives none that is a code. */
  readonly code: string;
}

/**
 * What to log of a failed job, as far as the job says it. Basiq asks to log every failed job with these ids, which its
 * support asks for (basiq-api.md, Errors).
 *
 * @example
 * if (job.status === "failed") logger.warn("basiq job failed", failedJobFacts(job));
 */
export function failedJobFacts(job: Job): FailedJobFacts {
  const { code, step } = jobFailure(job.steps);
  return {
    userId: idOrNothing(job.userId),
    connectionId: idOrNothing(job.connectionId),
    jobId: job.id,
    institutionId: idOrNothing(job.institutionId),
    step:
      step === undefined ? undefined : (JOB_STEP_TITLES.find((known) => known === step) ?? "other"),
    // A sentence in its place would be the bank's text.
    code: /^[\w-]{1,64}$/.test(code) ? code : "unknown-error",
  };
}

function idOrNothing(id: string | undefined): string | undefined {
  return isBasiqId(id) ? id : undefined;
}
