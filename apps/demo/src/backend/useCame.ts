import type { Came, CameSoFar } from "@basiq-kit/components";
import { useConnections } from "@basiq-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import type { Holdings } from "../../server/holdings.js";
import { holdingsQuery } from "./holdingsQuery.js";

/** What a connection's data is, in the kit's words. */
export function useCameOfConnection(): (connectionId: string) => CameSoFar | undefined {
  const { data, isFetching } = useQuery(holdingsQuery);
  return (connectionId) => {
    const known = data?.[connectionId];
    if (known === undefined) return isFetching ? "counting" : undefined;
    // Accounts come before their transactions: what was read in between isn't all, and is read again.
    return known.transactions === 0 ? "counting" : came(known);
  };
}

/** The same for a job, as far as it is known whose it is. */
export function useCameOfJob(): (jobId: string) => CameSoFar | undefined {
  const cameOf = useCameOfConnection();
  const banks = useConnections();
  return (jobId) => {
    const jobs = banks.status === "ready" ? banks.jobs : [];
    const connectionId = jobs.find((job) => job.jobId === jobId)?.connectionId;
    return connectionId === undefined ? undefined : cameOf(connectionId);
  };
}

function came(holdings: Holdings): Came {
  const { accounts, transactions, transactionsSince } = holdings;
  return { accounts, transactions, transactionsSince: transactionsSince ?? undefined };
}
