import type { Job } from "@basiq-kit/schema";
import { runtimePart } from "../session/runtimePart.js";

/**
 * What this page knows of the jobs that it started. Some jobs don't name their connection (`links: null`,
 * basiq-api.md, Jobs), and then the list of jobs alone doesn't say which of several connections it is. That of an
 * uploaded statement names none until its file was read, and looks like any bank's job until then.
 */
export const startedJobsOf = runtimePart(createStartedJobs);

function createStartedJobs() {
  const connections = new Map<string, string>();
  const uploads = new Set<string>();
  return {
    add: (jobId: string, connectionId: string) => void connections.set(jobId, connectionId),
    addUpload: (jobId: string) => void uploads.add(jobId),
    /** Whether a job reads an uploaded statement, and isn't known to be any connection's. */
    isNamelessUpload: ({ id, connectionId }: Job): boolean =>
      connectionId === undefined && uploads.has(id),
    /** The job with its connection, if we know it and the job itself doesn't say. */
    named: (job: Job): Job => ({
      ...job,
      connectionId: job.connectionId ?? connections.get(job.id),
    }),
    clear() {
      connections.clear();
      uploads.clear();
    },
  };
}
