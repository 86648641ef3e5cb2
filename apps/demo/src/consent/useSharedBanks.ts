import type { ConsentBanks, ConsentHistoryProps } from "@basiq-kit/components";
import { useConnections } from "@basiq-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { accountsQuery } from "../backend/accountsQuery.js";

/** The banks and accounts that the active consent covers now, for its receipt: the kit fetches no accounts. */
export function useSharedBanks(): NonNullable<ConsentHistoryProps["banksOf"]> {
  const connections = useConnections();
  const accounts = useQuery(accountsQuery);

  function sharedNow(): ConsentBanks {
    if (accounts.isError || connections.status === "error") return "unavailable";
    if (accounts.data === undefined || connections.status === "loading") return "loading";
    const ids = new Set(
      connections.connections
        .filter(({ status }) => status !== "ended")
        .map(({ connectionId }) => connectionId),
    );
    // What was fetched from a bank stays after it is disconnected, and isn't shared any more.
    const shared = accounts.data.filter(({ connectionId }) => ids.has(connectionId));
    return [...new Set(shared.map(({ bank }) => bank))].map((name) => ({
      name,
      accounts: shared.filter(({ bank }) => bank === name).map((account) => account.name),
    }));
  }

  return ({ status }) => (status === "active" ? sharedNow() : undefined);
}
