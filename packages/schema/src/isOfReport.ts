import type { Job } from "./job.js";

/**
 * Whether a job makes a report: it is made from the data that is there, so it is of no connection and of no bank.
 *
 * @example
 * const ofBanks = jobs.filter((job) => !isOfReport(job));
 */
export function isOfReport({ steps }: Pick<Job, "steps">): boolean {
  return steps.some(({ title }) => title === "create-report");
}
