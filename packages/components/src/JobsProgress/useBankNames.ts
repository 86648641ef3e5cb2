import type { JobOfMany, UseConnectionsResult } from "@basiq-kit/hooks";
import { useFold } from "../ui/useFold.js";
import { useHasWaited } from "../ui/useHasWaited.js";
import { type JobBanks, namesLoading, withJobBanks } from "./bankNames.js";

export interface NamedBanks {
  readonly banksOf: JobBanks;
  /** The ids of jobs whose bank's name may still come. */
  readonly loading: readonly string[];
  /** Whether to show the jobs: once they are shown, they stay, so that nothing that has been typed is lost. */
  readonly isShown: boolean;
}

interface Known {
  readonly found: JobBanks;
  readonly isShown: boolean;
}

/** How long jobs wait for names, in seconds: as long as a list of connections does. */
const NAMES_WAIT_S = 5;

/**
 * Jobs' banks by job id, as far as the person's connections show them. The jobs wait for them, but
 * only for a short time, and not at all once a bank asks for something, because a code runs out.
 */
export function useBankNames(jobs: readonly JobOfMany[], banks: UseConnectionsResult): NamedBanks {
  const hasWaited = useHasWaited(NAMES_WAIT_S);
  const [{ found, isShown }] = useFold<Known>(
    () => ({ found: {}, isShown: false }),
    (before) => {
      const now = withJobBanks(before.found, jobs, banks);
      const shown =
        before.isShown ||
        hasWaited ||
        namesLoading(jobs, now, banks).length === 0 ||
        jobs.some(({ status }) => status === "needs-mfa");
      return now === before.found && shown === before.isShown
        ? before
        : { found: now, isShown: shown };
    },
  );
  return { banksOf: found, loading: namesLoading(jobs, found, banks), isShown };
}
