import type { FailedJobFacts } from "./failedJobFacts.js";
import type { JobKind } from "./jobKind.js";

/**
 * A job that failed, for the app's log, as `onJobFailed` of a page and of a server have it: the ids that Basiq's support
 * asks for, and Basiq's code. It has no text of a bank's, no token and no answer; the ids still identify a person.
 *
 * What a job doesn't say itself comes from elsewhere: `userId` from whoever asked, `connectionId` and `institutionId`
 * from what started the job, or from the connection that it can only be by the person's lists.
 *
 * @example
 * const logFailedJob = ({ code, step, kind, ...ids }: FailedJob) => logger.warn("job failed", { code, step, kind, ...ids });
 */
export interface FailedJob extends FailedJobFacts {
  /**
   * The correlation id of the last request about this job that was refused, such as a code that wasn't accepted. Basiq's
   * jobs carry none, so it is there only in the browser that sent that request.
   */
  readonly correlationId?: string | undefined;
  /**
   * Why the job ran. `undefined` where nothing says, as of a job in the background: a page knows the jobs that its hooks
   * started or follow, a server the refreshes, uploads and reports that its routes started.
   */
  readonly kind: JobKind | undefined;
}
