import { parseAccounts, parseTransactions, type Transaction } from "@basiq-kit/schema";
import type { BasiqCalls } from "@basiq-kit/server";
import { everyPage } from "./everyPage.js";

/** How much of a connection's data there is: numbers only, so that a page may say what came. */
export interface Holdings {
  readonly accounts: number;
  readonly transactions: number;
  /** The day of the oldest transaction, in epoch milliseconds; `null` if there is none. */
  readonly transactionsSince: number | null;
}

/** What Basiq holds for a person, by the id of the connection. The kit's own token can't read it. */
export async function fetchHoldings(
  basiq: BasiqCalls,
  userId: string,
): Promise<Readonly<Record<string, Holdings>>> {
  const [accounts, transactions] = await Promise.all([
    everyPage(basiq, `/users/${userId}/accounts`, (answer) => parseAccounts(answer)),
    everyPage(basiq, `/users/${userId}/transactions?limit=500`, (answer) =>
      parseTransactions(answer),
    ),
  ]);
  const ids = new Set(accounts.flatMap(({ connection }) => connection ?? []));
  return Object.fromEntries(
    [...ids].map((id) => {
      const own = transactions.filter(({ connection }) => connection === id);
      return [
        id,
        {
          accounts: accounts.filter(({ connection }) => connection === id).length,
          transactions: own.length,
          transactionsSince: oldest(own),
        },
      ];
    }),
  );
}

function oldest(transactions: readonly Transaction[]): number | null {
  const days = transactions
    .map(({ transactionDate, postDate }) => Date.parse(postDate || transactionDate || ""))
    .filter((day) => !Number.isNaN(day));
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
}
