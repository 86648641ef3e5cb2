import { useConnections, useConsent, useJobsCheckup } from "@basiq-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { testBanksQuery } from "../testBanks/testBanksQuery.js";
import { accountsQuery } from "./accountsQuery.js";

/** Whether all that decides how long the overview is has come, so that nothing moves once it is seen. */
export function useIsKnown(sandbox: boolean): boolean {
  const accounts = useQuery(accountsQuery);
  const testBanks = useQuery({ ...testBanksQuery, enabled: sandbox });
  const read = [useConsent(), useConnections(), useJobsCheckup()];
  return (
    !accounts.isLoading && !testBanks.isLoading && read.every(({ status }) => status !== "loading")
  );
}
