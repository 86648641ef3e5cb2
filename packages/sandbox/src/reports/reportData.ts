import { accountsOf, type Account } from "../data/accounts.js";
import { transactionsOf, type Transaction } from "../data/transactions.js";
import type { Records } from "../world/records.js";
import { criteriaOf } from "./criteria.js";
import type { ReportRecord } from "../world/reportRecord.js";

/** An account in a report. */
export interface ReportedAccount {
  account: Account;
  accountsAt: number;
  /** Every transaction that had been fetched, oldest first. */
  fetched: readonly Transaction[];
  /** The transactions of the report's days. */
  transactions: readonly Transaction[];
}

/** The accounts of a report with the transactions of its days, as they were when it was requested. */
export function reportedAccounts(
  { connections }: Records,
  { sources, filters }: ReportRecord,
): ReportedAccount[] {
  const { fromDate, toDate } = criteriaOf(filters);
  return sources.flatMap(({ connectionId, accountId, accountsAt, transactionsAt }) => {
    const connection = connections.get(connectionId);
    const account = connection && accountsOf(connection).find(({ id }) => id === accountId);
    if (!account) return [];
    const fetched = transactionsAt === null ? [] : transactionsOf(account, transactionsAt);
    const transactions = fetched.filter((transaction) => {
      const day = dayOf(transaction);
      return day >= fromDate && (toDate === null || day <= toDate);
    });
    return [{ account, accountsAt, fetched, transactions }];
  });
}

/** `YYYY-MM-DD`. */
export function dayOf({ day }: Pick<Transaction, "day">): string {
  return new Date(day).toISOString().slice(0, 10);
}
