import { useConnections } from "@basiq-kit/hooks";
import { useQuery } from "@tanstack/react-query";
import { type Account, accountsQuery } from "../backend/accountsQuery.js";
import { BankAccounts } from "./BankAccounts.js";
import { money, totalOf } from "./money.js";

/** The person's accounts by bank, and their total. */
export function Accounts() {
  const accounts = useQuery(accountsQuery);
  const connections = useConnections();
  if (accounts.isError)
    return (
      <section className="panel" aria-label="Accounts">
        <p role="alert">Your accounts couldn’t be loaded.</p>
        <button type="button" className="button" onClick={() => void accounts.refetch()}>
          Try again
        </button>
      </section>
    );
  if (accounts.data === undefined || connections.status === "loading")
    return <section className="panel panel--loading" aria-busy="true" aria-label="Accounts" />;
  const known = connections.status === "ready" ? connections.connections : undefined;
  const isConnected = (id: string) =>
    known?.some(({ connectionId, status }) => connectionId === id && status !== "ended");
  return (
    <section className="panel" aria-labelledby="total">
      <div className="total">
        <h2 id="total">All together</h2>
        {/* No bank connected doesn't mean no money, so there is no total. */}
        {accounts.data.length > 0 && (
          <p className="total__amount">{money(totalOf(accounts.data))}</p>
        )}
      </div>
      {accounts.data.length === 0 ? (
        <p className="quiet">Your accounts appear here once a bank is connected.</p>
      ) : (
        byConnection(accounts.data).map(([connectionId, some]) => (
          <BankAccounts
            key={connectionId}
            ended={isConnected(connectionId) === false}
            accounts={some}
          />
        ))
      )}
    </section>
  );
}

function byConnection(accounts: readonly Account[]): readonly [string, readonly Account[]][] {
  const ids = new Set(accounts.map(({ connectionId }) => connectionId));
  return [...ids].map((id) => [id, accounts.filter(({ connectionId }) => connectionId === id)]);
}
