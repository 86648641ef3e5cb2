import type { Job } from "./job.js";

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
