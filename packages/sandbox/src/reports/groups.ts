import type { Transaction } from "../data/transactions.js";

/** A group of transactions in a report. */
export interface ReportGroup {
  id: string;
  title: string;
  section: Section;
}

type Section =
  | "Income"
  | "Discretionary Expenses"
  | "Non-Discretionary Expenses"
  | "Other Expenses"
  | "Liabilities";

/** Basiq's groups that the sandbox has transactions for (Basiq's OpenAPI, GET /reports/{id}). */
export const reportGroups: readonly ReportGroup[] = [
  group("INC-004", "Interest Income", "Income"),
  group("INC-007", "Other Credits", "Income"),
  group("INC-009", "Salary", "Income"),
  group("EXP-008", "Dining Out", "Discretionary Expenses"),
  group("EXP-031", "Retail", "Discretionary Expenses"),
  group("EXP-039", "Uncategorised Debits", "Discretionary Expenses"),
  group("EXP-041", "Vehicle and Transport", "Discretionary Expenses"),
  group("EXP-055", "Clothing and Footwear", "Discretionary Expenses"),
  group("EXP-016", "Groceries", "Non-Discretionary Expenses"),
];

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^salary/i, "INC-009"],
  [/grocer|pantry/i, "EXP-016"],
  [/cafe|noodle|restaurant/i, "EXP-008"],
  [/fuel|transit/i, "EXP-041"],
  [/clothing/i, "EXP-055"],
  [/books/i, "EXP-031"],
];

/**
 * The group of a transaction, or null for a transfer between a person's own accounts, which is neither income nor
 * expense.
 */
export function groupOf({ description, amount, class: kind }: Transaction): string | null {
  if (kind === "transfer") return null;
  if (kind === "interest") return "INC-004";
  const [, known] = SIGNS.find(([sign]) => sign.test(description)) ?? [];
  return known ?? (amount < 0 ? "EXP-039" : "INC-007");
}

function group(id: string, title: string, section: Section): ReportGroup {
  return { id, title, section };
}
