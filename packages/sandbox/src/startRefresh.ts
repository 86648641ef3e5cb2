import type { Core } from "./core.js";
import { findInstitution } from "./institutions.js";
import { planRefresh } from "./jobPlan.js";
import { isTerminal, jobTimeline } from "./jobTimeline.js";
import { findPersona } from "./personas.js";
import { jobsOf, type ConnectionRecord, type JobRecord } from "./records.js";

/** Starts a refresh, or gives back the job that is already queued or running (basiq-api.md, "Connections"). */
export function startRefresh(
  core: Core,
  connection: ConnectionRecord,
): { job: JobRecord; isNew: boolean } {
  const now = core.clock.now();
  const unfinished = jobsOf(core.records, connection.id).find(
    (job) => !isTerminal(jobTimeline(job, now).status),
  );
  if (unfinished) return { job: unfinished, isNew: false };
  const job = newJob(core, connection, now);
  core.records.jobs.set(job.id, job);
  return { job, isNew: true };
}

function newJob(core: Core, connection: ConnectionRecord, now: number): JobRecord {
  const { records, seed, ids } = core;
  const institution = findInstitution(connection.institutionId);
  const persona = findPersona(connection.login);
  if (!institution || !persona)
    throw new Error(
      "basiq-kit/sandbox: a connection names a bank or login the sandbox doesn't have.",
    );
  const jobs = [...records.jobs.values()];
  const number = jobs.length + 1;
  const institutionRun = jobs.filter((job) => job.institutionId === institution.id).length;
  return {
    id: ids.next(),
    number,
    createdAt: now,
    userId: connection.userId,
    connectionId: connection.id,
    institutionId: institution.id,
    plan: planRefresh({ seed, jobNumber: number, institutionRun, institution, persona }),
    answers: [],
  };
}
