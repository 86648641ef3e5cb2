import type { Core } from "../world/core.js";
import { connectorStatus, findInstitution } from "../banks/institutions.js";
import { planJob } from "./planJob.js";
import { findPersona } from "../people/personas.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { JobKind, JobRecord } from "../world/jobRecord.js";

/** Why a job runs, and what the connection's record doesn't have. */
export interface NewJob {
  kind: JobKind;
  declined?: boolean;
  pausedMs?: number;
}

/** Plans and adds a job for a connection. */
export function createJob(core: Core, connection: ConnectionRecord, wanted: NewJob): JobRecord {
  const { kind, declined = false, pausedMs = 0 } = wanted;
  const { records, seed } = core;
  const institution = findInstitution(connection.institutionId);
  if (!institution)
    throw new Error("basiq-kit/sandbox: a connection names a bank the sandbox doesn't have.");
  const jobs = [...records.jobs.values()];
  const jobNumber = jobs.length + 1;
  return addJob(core, connection, {
    kind,
    plan: planJob({
      seed,
      jobNumber,
      institutionRun: jobs.filter((other) => other.institutionId === institution.id).length,
      institution,
      persona: findPersona(connection.login) ?? null,
      kind,
      method: connection.method,
      declined,
      outage: connectorStatus(records, institution) === "major-outage",
      pausedMs,
    }),
  });
}

/** Adds a job with a plan that was already made. */
export function addJob(
  { records, ids, clock }: Core,
  connection: ConnectionRecord,
  { kind, plan }: Pick<JobRecord, "kind" | "plan">,
): JobRecord {
  const job: JobRecord = {
    id: ids.next(),
    number: records.jobs.size + 1,
    createdAt: clock.now(),
    kind,
    userId: connection.userId,
    connectionId: connection.id,
    institutionId: connection.institutionId,
    plan,
    answers: [],
    stoppedAt: null,
  };
  records.jobs.set(job.id, job);
  return job;
}
