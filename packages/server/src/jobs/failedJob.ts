import { type FailedJobFacts, failedJobFacts, type Job, type MatchedJob } from "@basiq-kit/schema";

/**
 * A job that failed, for the app's log: the ids that Basiq's support asks for, and Basiq's code. It has no text of a
 * bank's; the ids still identify a person. Basiq's jobs carry no correlation id: those of requests are in `onError`,
 * with the same `jobId`.
 *
 * @example
 * onJobFailed: ({ code, step, ...ids }) => logger.warn(ids, `basiq job failed: ${code} in ${step}`)
 */
export interface FailedJob extends FailedJobFacts {
  /** The person whose job it is. */
  readonly userId: string;
  /**
   * What the job does, as far as a server knows: `refresh` if this server's route started it, `report` if it makes a
   * report, and otherwise `connection`, which may be a new one, new credentials, a refresh that Basiq or another
   * program started, or uploaded statements: Basiq's answers don't say.
   */
  readonly kind: "refresh" | "report" | "connection";
}

export interface KnownOfJob {
  readonly userId: string;
  /** The connection of the refresh that this server started by this job; `undefined` if it started none. */
  readonly refreshed: string | undefined;
  /** Whose it is by the person's lists, if they were read. */
  readonly match?: MatchedJob | undefined;
}

/** What to log of one job that failed. */
export function describeFailedJob(job: Job, { userId, refreshed, match }: KnownOfJob): FailedJob {
  const facts = failedJobFacts({
    ...job,
    connectionId: job.connectionId ?? refreshed ?? match?.connectionId,
    institutionId: job.institutionId ?? match?.institutionId,
  });
  return { ...facts, userId, kind: kindOf(job, refreshed) };
}

function kindOf({ reportId, steps }: Job, refreshed: string | undefined): FailedJob["kind"] {
  if (reportId !== undefined || steps.some(({ title }) => title === "create-report"))
    return "report";
  return refreshed === undefined ? "connection" : "refresh";
}
