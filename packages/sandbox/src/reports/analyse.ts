import type { Transaction } from "../data/transactions.js";
import { average, dollars, median, sum } from "./money.js";
import { dayOf } from "./reportData.js";
import { frequencyOf } from "./frequency.js";
import { DAY_MS } from "../world/time.js";

/** The totals of a whole report. */
export interface ReportTotals {
  fromDate: string;
  toDate: string;
  /** Cents, without transfers between own accounts. */
  credit: number;
  debit: number;
  months: number;
}

/** What Basiq says of a group of transactions, and of each subgroup (Basiq's OpenAPI, GET /reports/{id}). */
export function analyse(transactions: readonly Transaction[], totals: ReportTotals) {
  const amounts = transactions.map(({ amount }) => amount);
  const byMonth = sumsByMonth(transactions);
  const monthly = [...byMonth.values()];
  const first = transactions[0];
  const last = transactions.at(-1);
  const startDate = first ? dayOf(first) : totals.fromDate;
  const endDate = last ? dayOf(last) : totals.toDate;
  const share = (whole: number, part: readonly number[]) =>
    whole === 0 ? 0 : Math.round((sum(part) / whole) * 1_000) / 10;
  const frequency = frequencyOf(transactions);
  return {
    summary: {
      transactionCount: transactions.length,
      overallPercentage: {
        credit: share(
          totals.credit,
          amounts.filter((amount) => amount > 0),
        ),
        debit: share(
          totals.debit,
          amounts.filter((amount) => amount < 0),
        ),
      },
    },
    range: { startDate, endDate, duration: daysBetween(startDate, endDate) },
    amount: {
      total: dollars(sum(amounts)),
      min: dollars(amounts.length === 0 ? 0 : Math.min(...amounts)),
      max: dollars(amounts.length === 0 ? 0 : Math.max(...amounts)),
      average: {
        transaction: dollars(average(amounts)),
        month: dollars(sum(amounts) / totals.months),
        medianTransaction: dollars(median(amounts)),
        medianMonth: dollars(median(monthly)),
        ongoingMonth: dollars(byMonth.get(totals.toDate.slice(0, 7)) ?? 0),
      },
      stableMonths: monthly.length,
      secureMonths: secureMonths(byMonth, totals.toDate),
    },
    ...(frequency ? { frequency } : {}),
  };
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function sumsByMonth(transactions: readonly Transaction[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const transaction of transactions) {
    const month = dayOf(transaction).slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + transaction.amount);
  }
  return sums;
}

/** How many months in a row had such a transaction, counted back from the report's end. */
function secureMonths(byMonth: ReadonlyMap<string, number>, toDate: string): number {
  const at = new Date(`${toDate.slice(0, 7)}-01T00:00:00Z`);
  let count = 0;
  while (byMonth.has(at.toISOString().slice(0, 7))) {
    count += 1;
    at.setUTCMonth(at.getUTCMonth() - 1);
  }
  return count;
}
