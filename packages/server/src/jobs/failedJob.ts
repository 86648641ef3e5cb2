import {
  type FailedJob,
  failedJobFacts,
  isOfReport,
  type Job,
  type JobKind,
  type MatchedJob,
} from "@basiq-kit/schema";
import type { StartedJob } from "./startedJobs.js";

export interface KnownOfJob {
  readonly userId: string;
  /** What this server started by this job, if it did. */
  readonly started: StartedJob | undefined;
  /** Whose it is by the person's lists, if they were read. */
  readonly match?: MatchedJob | undefined;
}

/** What to log of one job that failed. */
export function describeFailedJob(job: Job, { userId, started, match }: KnownOfJob): FailedJob {
  const refreshed = started?.kind === "refresh" ? started.connectionId : undefined;
  const uploadedOf = started?.kind === "upload" ? started.institutionId : undefined;
  const facts = failedJobFacts({
    ...job,
    connectionId: job.connectionId ?? refreshed ?? match?.connectionId,
    institutionId: job.institutionId ?? uploadedOf ?? match?.institutionId,
  });
  return { ...facts, userId, kind: kindOf(job, started) };
}

function kindOf(job: Job, started: StartedJob | undefined): JobKind | undefined {
  return job.reportId !== undefined || isOfReport(job) ? "report" : started?.kind;
}
