import type { Job } from "@basiq-kit/schema";
import { runtimePart } from "../session/runtimePart.js";

/**
 * Whose the jobs are that were begun from this page. Some name no connection (`links: null`,
 * basiq-api.md, Jobs), and the list of jobs alone can't tell then which of several it is about.
 */
export const startedJobsOf = runtimePart(createStartedJobs);

function createStartedJobs() {
  const connections = new Map<string, string>();
  return {
    add: (jobId: string, connectionId: string) => void connections.set(jobId, connectionId),
    /** The job with its connection, where it names none and we know. */
    named: (job: Job): Job => ({
      ...job,
      connectionId: job.connectionId ?? connections.get(job.id),
    }),
    clear: () => connections.clear(),
  };
}
