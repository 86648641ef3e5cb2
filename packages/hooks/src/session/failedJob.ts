import type { FailedJobFacts } from "@basiq-kit/schema";
import type { JobKind } from "../state/jobKind.js";

/**
 * A job that failed, for the app's log: the ids that Basiq's support asks for, and Basiq's code. It has no text of a
 * bank's, no token and no answer; the ids still identify a person.
 *
 * `userId` is the job's own, otherwise that of the token. `connectionId` and `institutionId` are the job's own;
 * otherwise those of the connection that it can only be, where `useConnections` or `useJobsCheckup` is in use.
 *
 * @example
 * onJobFailed={({ code, kind, ...ids }) => logger.warn("job failed", { code, kind, ...ids })}
 */
export interface FailedJob extends FailedJobFacts {
  /**
   * The correlation id of the last request about this job that was refused, such as a code that wasn't accepted;
   * `undefined` where none was, because Basiq's jobs carry none.
   */
  readonly correlationId: string | undefined;
  /** Why the job ran; `undefined` where no hook knows it, as of a job that ran in the background. */
  readonly kind: JobKind | undefined;
}
