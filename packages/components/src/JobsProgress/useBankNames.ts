import { type JobOfMany, useConnections } from "@basiq-kit/hooks";
import { useState } from "react";

type BankNames = Readonly<Record<string, string>>;

/**
 * The names of jobs' banks by job id, as far as the person's connections tell. A name that was found
 * stays: once a job is over, nothing may lead from it to its connection.
 */
export function useBankNames(jobs: readonly JobOfMany[]): BankNames {
  const banks = useConnections();
  const [known, setKnown] = useState<BankNames>({});
  const connections = banks.status === "ready" ? banks.connections : [];
  const found = jobs.flatMap((job) => {
    if (job.jobId in known || !("steps" in job)) return [];
    const name = connections.find(
      (one) =>
        one.runningJobId === job.jobId ||
        ("connectionId" in job && one.connectionId === job.connectionId) ||
        one.institutionId === job.institutionId,
    )?.institution?.name;
    return name === undefined ? [] : [[job.jobId, name]];
  });
  if (found.length > 0) setKnown({ ...known, ...Object.fromEntries(found) });
  return known;
}
