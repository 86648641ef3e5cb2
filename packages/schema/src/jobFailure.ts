import type { JobStep } from "./job.js";

/** Why a step failed, in Basiq's words: `detail` may be the bank's own text, shown as text only. */
export interface Failure {
  /** An open set: compare, and give the unknown a sensible general guidance. */
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** The title of the step that failed, an open set. */
  readonly step: string | undefined;
}

/**
 * Why a job failed, by its failed step; one that gives no reason has the code `unknown-error`.
 *
 * @example
 * failureReason(jobFailure(job.steps)); // "wrong-credentials"
 */
export function jobFailure(steps: readonly JobStep[]): Failure {
  const step = steps.find(({ status }) => status === "failed");
  const result = step?.result?.type === "error" ? step.result : undefined;
  return {
    code: result?.code ?? "unknown-error",
    title: result?.title,
    detail: result?.detail,
    step: step?.title,
  };
}
