import { type JobOfMany, useConnections } from "@basiq-kit/hooks";
import { useFold } from "../ui/useFold.js";
import { type BankNames, withBankNames } from "./withBankNames.js";

const NONE: BankNames = {};

/** The names of jobs' banks by job id, as far as the person's connections show them. */
export function useBankNames(jobs: readonly JobOfMany[]): BankNames {
  const banks = useConnections();
  const connections = banks.status === "ready" ? banks.connections : [];
  const [names] = useFold(
    () => NONE,
    (known) => withBankNames(known, jobs, connections),
  );
  return names;
}
