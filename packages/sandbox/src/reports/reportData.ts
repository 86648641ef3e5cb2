import { accountsOf, type Account } from "../data/accounts.js";
import { balanceOf, transactionsOf, type Transaction } from "../data/transactions.js";
import type { Records } from "../records.js";
import { criteriaOf } from "./criteria.js";
import type { ReportRecord } from "./reportRecord.js";

/** An account in a report. */
export interface ReportedAccount {
  account: Account;
  /** Cents. */
  balance: number;
  updatedAt: number;
  /** Those of the report's days, oldest first. */
  transactions: readonly Transaction[];
}

/** The accounts of a report with the transactions of its days, as they were when it was asked for. */
export function reportedAccounts(
  { connections }: Records,
  { sources, filters }: ReportRecord,
): ReportedAccount[] {
  const { fromDate, toDate } = criteriaOf(filters);
  return sources.flatMap(({ connectionId, accountId, accountsAt, transactionsAt }) => {
    const connection = connections.get(connectionId);
    const account = connection && accountsOf(connection).find(({ id }) => id === accountId);
    if (!account) return [];
    const all = transactionsAt === null ? [] : transactionsOf(account, transactionsAt);
    const transactions = all.filter((transaction) => {
      const day = dayOf(transaction);
      return day >= fromDate && (toDate === null || day <= toDate);
    });
    return [{ account, balance: balanceOf(account, all), updatedAt: accountsAt, transactions }];
  });
}

/** `YYYY-MM-DD`. */
export function dayOf({ day }: Pick<Transaction, "day">): string {
  return new Date(day).toISOString().slice(0, 10);
}
