import type { Job } from "@basiq-kit/schema";
import { runtimePart } from "../session/runtimePart.js";

/**
 * The connections of the jobs that were started from this page. Some jobs don't name theirs (`links: null`,
 * basiq-api.md, Jobs), and then the list of jobs alone doesn't say which of several connections it is.
 */
export const startedJobsOf = runtimePart(createStartedJobs);

function createStartedJobs() {
  const connections = new Map<string, string>();
  return {
    add: (jobId: string, connectionId: string) => void connections.set(jobId, connectionId),
    /** The job with its connection, if we know it and the job itself doesn't say. */
    named: (job: Job): Job => ({
      ...job,
      connectionId: job.connectionId ?? connections.get(job.id),
    }),
    clear: () => connections.clear(),
  };
}
