import type { Job, JobStep } from "./job.js";

/**
 * Whether a job hasn't ended.
 *
 * @example
 * const busy = jobs.some(isRunning);
 */
export function isRunning({ status }: Job): boolean {
  return status === "pending" || status === "in-progress";
}

/**
 * Whether a job or a step has ended, well or badly. Neither `isRunning` nor this is true of a status that
 * isn't known.
 *
 * @example
 * if (hasEnded(job)) stopPolling();
 */
export function hasEnded({ status }: Pick<Job, "status"> | Pick<JobStep, "status">): boolean {
  return status === "success" || status === "failed";
}

/**
 * How many of these jobs failed in a row, the newest first; those that still run don't count.
 *
 * @example
 * const giveUp = failuresInARow(jobs) > RETRIES;
 */
export function failuresInARow(newestFirst: readonly Job[]): number {
  const ended = newestFirst.filter((job) => !isRunning(job));
  const success = ended.findIndex(({ status }) => status === "success");
  return success < 0 ? ended.length : success;
}
