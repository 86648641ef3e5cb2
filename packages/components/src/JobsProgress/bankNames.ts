import type { ConnectionState, JobOfMany, UseConnectionsResult } from "@basiq-kit/hooks";

/** By job id. */
export type BankNames = Readonly<Record<string, string>>;

/**
 * The known names and those that the connections add. A name stays once it is found, because after a
 * job is over, nothing may link it to its connection.
 */
export function withBankNames(
  known: BankNames,
  jobs: readonly JobOfMany[],
  banks: UseConnectionsResult,
): BankNames {
  const found = jobs.flatMap((job) => {
    const name = job.jobId in known ? undefined : bankOf(job, banks)?.institution?.name;
    return name === undefined ? [] : [[job.jobId, name]];
  });
  return found.length === 0 ? known : { ...known, ...Object.fromEntries(found) };
}

/** The ids of jobs whose bank's name isn't known, and may still come. */
export function namesLoading(
  jobs: readonly JobOfMany[],
  known: BankNames,
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

function bankOf(job: JobOfMany, banks: UseConnectionsResult): ConnectionState | undefined {
  if (!("steps" in job) || banks.status !== "ready") return undefined;
  return banks.connections.find(
    (one) =>
      one.runningJobId === job.jobId ||
      ("connectionId" in job && one.connectionId === job.connectionId) ||
      one.institutionId === job.institutionId,
  );
}
