import type { Job } from "@basiq-kit/schema";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { storedJobIds } from "../session/storedJobIds.js";

/**
 * What is known of the jobs that were started here. Some jobs don't name their connection (`links: null`,
 * basiq-api.md, Jobs), and then the list of jobs alone doesn't say which of several connections it is. That of an
 * uploaded statement names none until its file was read, so that nothing tells it from a sign-in at the same bank.
 * Its id is stored, or after a reload its failure would be taken for that of a connection there.
 */
export const startedJobsOf = runtimePart(createStartedJobs);

function createStartedJobs(runtime: Runtime) {
  const connections = new Map<string, string>();
  const uploads = storedJobIds(runtime, "uploads");
  return {
    add: (jobId: string, connectionId: string) => void connections.set(jobId, connectionId),
    addUpload: (jobId: string) => void uploads.add(jobId),
    isUpload: uploads.has,
    /** Without the jobs that read an uploaded statement and aren't known to be any connection's. */
    withoutUploads: (jobs: readonly Job[]): readonly Job[] =>
      jobs.filter(({ id, connectionId }) => connectionId !== undefined || !uploads.has(id)),
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
