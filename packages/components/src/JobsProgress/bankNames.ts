import type {
  ConnectionState,
  JobOfMany,
  MatchedJob,
  UseConnectionsResult,
  UseJobProgressOptions,
} from "@basiq-kit/hooks";
import type { MarkedBank } from "../ui/BankMark.js";

/** By job id: their names, and what their marks are drawn from. */
export type JobBanks = Readonly<Record<string, MarkedBank>>;

/**
 * The known banks and those that the connections add. A bank stays once it is found, because after a
 * job is over, nothing may link it to its connection.
 */
export function withJobBanks(
  known: JobBanks,
  jobs: readonly JobOfMany[],
  banks: UseConnectionsResult,
): JobBanks {
  const found = jobs.flatMap((job) => {
    const bank = job.jobId in known ? undefined : bankOf(job, banks)?.institution;
    return bank === undefined ? [] : [[job.jobId, bank]];
  });
  return found.length === 0 ? known : { ...known, ...Object.fromEntries(found) };
}

/** The jobs, each with how its connection reaches its bank, if that is known and the app doesn't say. */
export function withMethods(
  jobs: readonly UseJobProgressOptions[],
  banks: UseConnectionsResult,
): readonly UseJobProgressOptions[] {
  if (banks.status !== "ready") return jobs;
  return jobs.map((job) => ({
    ...job,
    method: job.method ?? connectionOfId(job.jobId, banks)?.method,
  }));
}

/** The ids of jobs whose bank's name isn't known, and may still come. */
export function namesLoading(
  jobs: readonly JobOfMany[],
  known: JobBanks,
  banks: UseConnectionsResult,
): readonly string[] {
  return jobs.flatMap((job) => (!(job.jobId in known) && isLoading(job, banks) ? [job.jobId] : []));
}

/** A job that can't be followed never says which bank it is for. */
function isLoading(job: JobOfMany, banks: UseConnectionsResult): boolean {
  if (job.status === "error") return false;
  if (banks.status === "error") return false;
  if (job.status === "loading") return job.reachability.status === "live";
  return banks.status === "loading" || (bankOf(job, banks)?.isInstitutionLoading ?? false);
}

/** The connection of a job, or any at its bank, which has the same name. */
function bankOf(job: JobOfMany, banks: UseConnectionsResult): ConnectionState | undefined {
  if (banks.status !== "ready") return undefined;
  const id = matchOf(job, banks.jobs)?.institutionId;
  return (
    connectionOfJob(job, banks) ??
    banks.connections.find(
      ({ institutionId }) => institutionId !== undefined && institutionId === id,
    )
  );
}

/**
 * The connection of a job. Which one it is follows from all of the person's jobs, as in the check-up, because some
 * jobs that have failed name no connection themselves.
 */
export function connectionOfJob(
  job: JobOfMany,
  banks: UseConnectionsResult,
): ConnectionState | undefined {
  if (banks.status !== "ready") return undefined;
  return connectionOf(matchOf(job, banks.jobs), banks.connections);
}

/** The same by its id alone, as far as the list of jobs has it. */
export function connectionOfId(
  jobId: string,
  banks: UseConnectionsResult,
): ConnectionState | undefined {
  if (banks.status !== "ready") return undefined;
  return connectionOf(
    banks.jobs.find((job) => job.jobId === jobId),
    banks.connections,
  );
}

function matchOf(job: JobOfMany, jobs: readonly MatchedJob[]): MatchedJob | undefined {
  return jobs.find(({ jobId }) => jobId === job.jobId) ?? namedBy(job);
}

/** What a job says itself, which may be newer than the list of jobs. */
function namedBy(job: JobOfMany): MatchedJob | undefined {
  if (!("steps" in job)) return undefined;
  const connectionId = "connectionId" in job ? job.connectionId : undefined;
  return { jobId: job.jobId, connectionId, institutionId: job.institutionId };
}

function connectionOf(match: MatchedJob | undefined, connections: readonly ConnectionState[]) {
  return match && connections.find(({ connectionId }) => connectionId === match.connectionId);
}
