import type { ConnectionState, JobOfMany } from "@basiq-kit/hooks";

/** By job id. */
export type BankNames = Readonly<Record<string, string>>;

/**
 * The known names and those that the connections add. A name stays once it is found, because after a
 * job is over, nothing may link it to its connection.
 */
export function withBankNames(
  known: BankNames,
  jobs: readonly JobOfMany[],
  connections: readonly ConnectionState[],
): BankNames {
  const found = jobs.flatMap((job) => {
    const name = job.jobId in known ? undefined : nameOf(job, connections);
    return name === undefined ? [] : [[job.jobId, name]];
  });
  return found.length === 0 ? known : { ...known, ...Object.fromEntries(found) };
}

function nameOf(job: JobOfMany, connections: readonly ConnectionState[]): string | undefined {
  if (!("steps" in job)) return undefined;
  return connections.find(
    (one) =>
      one.runningJobId === job.jobId ||
      ("connectionId" in job && one.connectionId === job.connectionId) ||
      one.institutionId === job.institutionId,
  )?.institution?.name;
}
