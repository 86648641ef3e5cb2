import type { Transaction } from "../data/transactions.js";
import { dollars, median } from "./money.js";
import { dayOf } from "./reportData.js";
import { DAY_MS } from "../world/time.js";

const FREQUENCIES = [
  { type: "P1M", display: "Monthly", days: 30 },
  { type: "P14D", display: "Fortnightly", days: 14 },
  { type: "P7D", display: "Weekly", days: 7 },
] as const;

/** How often something occurs and when it should occur next; null if it is irregular, or occurred once or twice. */
export function frequencyOf(transactions: readonly Transaction[]) {
  const last = transactions.at(-1);
  if (!last || transactions.length < 3) return null;
  const gaps = transactions
    .slice(1)
    .map(({ day }, index) => (day - (transactions[index]?.day ?? day)) / DAY_MS);
  const found = FREQUENCIES.find(({ days }) => gaps.every((gap) => Math.abs(gap - days) <= 2));
  if (!found) return null;
  const amount = dollars(median(transactions.map((transaction) => transaction.amount)));
  const date = dayOf({ day: last.day + found.days * DAY_MS });
  return { type: found.type, amount, display: found.display, next: { date, amount } };
}
