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

/** What has been fetched of one connection and is still there. */
export function fetchedOf(records: Records, connection: ConnectionRecord, now: number): Fetched[] {
  const { accountsAt, transactionsAt } = retrieval(records, connection, now);
  if (accountsAt === null) return [];
  return accountsOf(connection).map((account) => ({
    account,
    accountsAt,
    transactions: transactionsAt === null ? [] : transactionsOf(account, transactionsAt),
  }));
}

/** Everything Basiq holds of a user, deleted connections' data included. */
export function fetchedOfUser(records: Records, userId: string, now: number): Fetched[] {
  return [...records.connections.values()]
    .filter((connection) => connection.userId === userId)
    .flatMap((connection) => fetchedOf(records, connection, now));
}
