import { type JobOfMany, useConnections } from "@basiq-kit/hooks";
import { useFold } from "../ui/useFold.js";
import { type BankNames, withBankNames } from "./withBankNames.js";

export interface NamedBanks {
  readonly names: BankNames;
  /**
   * Whether the names are still being read, for the first time: once the jobs are shown, they stay, so that
   * nothing that has been typed is lost.
   */
  readonly isReading: boolean;
}

interface Known {
  readonly names: BankNames;
  readonly isShown: boolean;
}

/** The names of jobs' banks by job id, as far as the person's connections show them. */
export function useBankNames(jobs: readonly JobOfMany[]): NamedBanks {
  const banks = useConnections();
  const connections = banks.status === "ready" ? banks.connections : [];
  const [{ names, isShown }] = useFold<Known>(
    () => ({ names: {}, isShown: false }),
    (before) => {
      const found = withBankNames(before.names, jobs, connections);
      const isNamed = banks.status !== "loading" && !jobs.some((job) => isAwaited(job, found));
      const shown = before.isShown || isNamed;
      return found === before.names && shown === before.isShown
        ? before
        : { names: found, isShown: shown };
    },
  );
  return { names, isReading: !isShown };
}

/** Its first answer names its bank; a job that can't be followed is shown without it. */
function isAwaited(job: JobOfMany, names: BankNames): boolean {
  return job.status === "loading" && job.reachability.status === "live" && !(job.jobId in names);
}
