import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { Records } from "../world/records.js";
import { accountsOf, type Account } from "./accounts.js";
import { retrieval } from "./retrieval.js";
import { transactionsOf, type Transaction } from "./transactions.js";

/** An account that Basiq holds, and its transactions as they were last fetched. */
export interface Fetched {
  account: Account;
  /** When the accounts were fetched, epoch milliseconds. */
  accountsAt: number;
  transactions: readonly Transaction[];
}

/** The data of one connection that was fetched and hasn't been removed. */
export function fetchedOf(records: Records, connection: ConnectionRecord, now: number): Fetched[] {
  const { accountsAt, transactionsAt } = retrieval(records, connection, now);
  if (accountsAt === null) return [];
  return accountsOf(connection).map((account) => ({
    account,
    accountsAt,
    transactions: transactionsAt === null ? [] : transactionsOf(account, transactionsAt),
  }));
}

/** Everything that Basiq holds about a user, including the data of deleted connections. */
export function fetchedOfUser(records: Records, userId: string, now: number): Fetched[] {
  return [...records.connections.values()]
    .filter((connection) => connection.userId === userId)
    .flatMap((connection) => fetchedOf(records, connection, now));
}
