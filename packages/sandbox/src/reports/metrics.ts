import { balanceOf, type Transaction } from "../data/transactions.js";
import type { ReportTotals } from "./analyse.js";
import { groupOf, reportGroups, type ReportGroup } from "./groups.js";
import { dollars, sum } from "./money.js";
import type { ReportedAccount } from "./reportData.js";

/** What a metric is computed from. */
interface Facts {
  accounts: readonly ReportedAccount[];
  transactions: readonly Transaction[];
  totals: ReportTotals;
}

interface Metric {
  id: string;
  title: string;
  description: string;
  section: string;
  format: "integer" | "money" | "percent" | "boolean";
  value: (facts: Facts) => string;
}

/** Basiq's metrics that the sandbox's transactions are enough for (Basiq's OpenAPI, GET /reports/{id}). */
const metrics: readonly Metric[] = [
  metric("ME001", "# OF IDENTIFIED SALARY SOURCES", "Income Sources", "integer", (facts) =>
    String(new Set(inGroup(facts, "INC-009").map(({ description }) => description)).size),
  ),
  metric("ME002", "Average monthly amount from salary", "Income Sources", "money", (facts) =>
    monthly(facts, inGroup(facts, "INC-009")),
  ),
  metric("ME010", "Total credit card limit", "Financial Commitments", "money", ({ accounts }) =>
    dollars(sum(accounts.map(({ account }) => account.creditLimit ?? 0))),
  ),
  metric("ME011", "Total credit card balance", "Financial Commitments", "money", ({ accounts }) =>
    dollars(
      sum(
        accounts.map(({ account, fetched }) =>
          account.creditLimit === null ? 0 : balanceOf(account, fetched),
        ),
      ),
    ),
  ),
  metric(
    "ME012",
    "Monthly spend on non-discretionary expenses (inc. liabilities)",
    "Expenses",
    "money",
    (facts) => monthly(facts, inSection(facts, "Non-Discretionary Expenses")),
  ),
  metric("ME013", "% of spend on non-discretionary expenses", "Expenses", "percent", (facts) =>
    shareOfSpend(facts, inSection(facts, "Non-Discretionary Expenses")),
  ),
  metric("ME014", "Mean monthly spend on discretionary expenses", "Expenses", "money", (facts) =>
    monthly(facts, inSection(facts, "Discretionary Expenses")),
  ),
  metric("ME015", "% of spend on discretionary expenses", "Expenses", "percent", (facts) =>
    shareOfSpend(facts, inSection(facts, "Discretionary Expenses")),
  ),
  metric(
    "ME028",
    "Missing non-discretionary expenses: groceries",
    "Risk Flags",
    "boolean",
    (facts) => String(inGroup(facts, "EXP-016").length === 0),
  ),
  metric("ME033", "Average Income monthly", "Income Sources", "money", ({ totals }) =>
    dollars(totals.credit / totals.months),
  ),
  metric("ME034", "Average Outgoings monthly", "Expenses", "money", ({ totals }) =>
    dollars(totals.debit / totals.months),
  ),
];

/** The metrics of a report, as Basiq writes them. */
export function metricsOf(facts: Facts, wanted: "all" | readonly string[]) {
  return metrics
    .filter(({ id }) => wanted === "all" || wanted.includes(id))
    .map(({ id, title, description, section, format, value }) => ({
      id,
      title,
      description,
      sections: [section],
      result: { value: value(facts), format },
    }));
}

function metric(
  id: string,
  title: string,
  section: string,
  format: Metric["format"],
  value: Metric["value"],
): Metric {
  return { id, title, description: `${title}, over the reporting period`, section, format, value };
}

function inGroup({ transactions }: Facts, id: string): Transaction[] {
  return transactions.filter((transaction) => groupOf(transaction) === id);
}

function inSection(facts: Facts, section: ReportGroup["section"]): Transaction[] {
  return reportGroups
    .filter((group) => group.section === section)
    .flatMap(({ id }) => inGroup(facts, id));
}

function monthly({ totals }: Facts, transactions: readonly Transaction[]): string {
  return dollars(sum(transactions.map(({ amount }) => amount)) / totals.months);
}

function shareOfSpend({ totals }: Facts, transactions: readonly Transaction[]): string {
  if (totals.debit === 0) return "0.0";
  return ((sum(transactions.map(({ amount }) => amount)) / totals.debit) * 100).toFixed(1);
}
