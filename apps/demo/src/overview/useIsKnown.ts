import { useConnections, useConsent, useJobsCheckup } from "@basiq-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { testBanksQuery } from "../testBanks/testBanksQuery.js";
import { accountsQuery } from "../backend/accountsQuery.js";

/** Whether everything that decides the overview's length is loaded, so that nothing moves after it is shown. */
export function useIsKnown(sandbox: boolean): boolean {
  const accounts = useQuery(accountsQuery);
  const testBanks = useQuery({ ...testBanksQuery, enabled: sandbox });
  const read = [useConsent(), useConnections(), useJobsCheckup()];
  return (
    !accounts.isLoading && !testBanks.isLoading && read.every(({ status }) => status !== "loading")
  );
}
