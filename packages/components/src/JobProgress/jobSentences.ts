import { failureCopyOf } from "../failures/failureWords.js";
import type { JobKind, UseJobProgressResult } from "@basiq-kit/hooks";
import { roughDuration } from "../copy/time.js";
import { stepCopy } from "./stepCopy.js";
import type { JobProgressWords } from "./jobProgressWords.js";

export interface JobWordsOptions {
  readonly copy: JobProgressWords;
  readonly kind: JobKind;
  readonly bank: string;
  readonly secondsLeft: number | undefined;
}

/** What happens, as a heading. */
export function jobTitle(
  { status }: UseJobProgressResult,
  { copy, kind, bank }: JobWordsOptions,
): string {
  if (status === "succeeded") return copy.job.doneTitle[kind](bank);
  return (status === "failed" ? copy.job.failedTitle : copy.job.title)[kind](bank);
}

/** The line under the bar: how long the job still takes, or why that isn't known. */
export function jobOutlook(job: UseJobProgressResult, options: JobWordsOptions): string {
  const { copy, bank, secondsLeft } = options;
  switch (job.status) {
    case "loading":
      return copy.job.loading;
    case "error":
      // The job itself may still go on.
      return "";
    case "waiting":
      return job.pause === "none" ? copy.job.waiting : copy.job.pausedAlone[job.pause](bank);
    case "running": {
      if (job.pace === "slow") return copy.job.slow;
      if (secondsLeft === undefined)
        return copy.job.stepOf(job.steps.indexOf(job.step) + 1, job.steps.length);
      return secondsLeft === 0
        ? copy.job.almostThere
        : copy.job.timeLeft(roughDuration(copy.locale, secondsLeft));
    }
    case "needs-mfa":
      return copy.job.needsYou(bank);
    case "delayed":
      return copy.failure["retried-by-basiq"].what(bank);
    case "succeeded":
      return copy.job.done;
    case "failed":
      return copy.job.stopped;
    default:
      return job satisfies never;
  }
}

/** The bar in words: how long it still takes, else which step it is at. */
export function jobBarWords(job: UseJobProgressResult, options: JobWordsOptions): string {
  const { copy, kind, bank, secondsLeft } = options;
  if (job.status !== "running" || job.pace === "slow" || secondsLeft !== undefined)
    return jobOutlook(job, options);
  const step = stepCopy(copy, job.step.title, kind).running(bank);
  return copy.job.stepAt(job.steps.indexOf(job.step) + 1, job.steps.length, step);
}

/** What a screen reader says when it changes: each step and the outcome, never the seconds. */
export function jobAnnouncement(job: UseJobProgressResult, options: JobWordsOptions): string {
  const { copy, bank } = options;
  switch (job.status) {
    case "loading":
    case "error":
      return "";
    case "waiting":
      return job.pause === "none" ? "" : copy.job.pausedAlone[job.pause](bank);
    case "running":
      return job.pace === "slow"
        ? copy.job.slow
        : stepCopy(copy, job.step.title, options.kind).running(bank);
    case "needs-mfa":
      return copy.job.needsYou(bank);
    case "delayed":
      return `${copy.failure["retried-by-basiq"].what(bank)} ${copy.failure["retried-by-basiq"].next(bank)}`;
    case "succeeded":
      return jobTitle(job, options);
    case "failed":
      return `${jobTitle(job, options)}. ${failureCopyOf(job.guidance, copy.failure).what(bank)}`;
    default:
      return job satisfies never;
  }
}
