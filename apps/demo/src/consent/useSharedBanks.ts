import type { ConsentBanks, ConsentHistoryProps } from "@basiq-kit/components";
import { useConnections } from "@basiq-kit/hooks";
import { isUploaded } from "@basiq-kit/schema";
import { useQuery } from "@tanstack/react-query";
import { type Account, accountsQuery } from "../backend/accountsQuery.js";

/** The banks and accounts that the active consent covers now, for its receipt: the kit fetches no accounts. */
export function useSharedBanks(): NonNullable<ConsentHistoryProps["banksOf"]> {
  const connections = useConnections();
  const accounts = useQuery(accountsQuery);

  function sharedNow(): ConsentBanks {
    if (accounts.isError || connections.status === "error") return "unavailable";
    if (accounts.data === undefined || connections.status === "loading") return "loading";
    const shared = connections.connections.filter(
      ({ status, method }) => status !== "ended" && !isUploaded({ method }),
    );
    if (shared.some(({ isInstitutionLoading }) => isInstitutionLoading)) return "loading";
    // A connection is shared before any of its accounts has been fetched, too.
    return shared.map(({ connectionId, institution }) => ({
      name: institution?.name ?? "A bank",
      accounts: accounts.data.filter((one) => one.connectionId === connectionId).map(nameOf),
    }));
  }

  return ({ status }) => (status === "active" ? sharedNow() : undefined);
}

const nameOf = ({ name }: Account) => name;
