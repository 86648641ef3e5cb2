/** A filter of a report type. `listed` is false for a filter that only Basiq's example has. */
interface FilterDefinition {
  name: FilterName;
  type: "string" | "array";
  required: boolean;
  listed?: false;
}

/** The names of all filters. */
export type FilterName =
  | "fromDate"
  | "toDate"
  | "accounts"
  | "users"
  | "account"
  | "user"
  | "includeGroups"
  | "includeMetrics";

/** A kind of report. */
export interface ReportType {
  id: "CON_AFFOR_01" | "STATEMENT_01";
  name: string;
  description: string;
  filters: readonly FilterDefinition[];
}

/** The two documented kinds with their filters (Basiq's OpenAPI, GET /reports/types). */
export const reportTypes: readonly ReportType[] = [
  {
    id: "CON_AFFOR_01",
    name: "Consumer Affordability Report",
    description: "In depth consumer affordability assessment.",
    filters: [
      { name: "fromDate", type: "string", required: true },
      { name: "toDate", type: "string", required: true },
      { name: "accounts", type: "array", required: true },
      { name: "users", type: "array", required: true },
      { name: "includeGroups", type: "array", required: false },
      { name: "includeMetrics", type: "array", required: false },
    ],
  },
  {
    id: "STATEMENT_01",
    name: "Bank Statement",
    description:
      "Generates a bank statement for a specified account and date range, providing transaction details, balances, and more in a standard format.",
    filters: [
      { name: "fromDate", type: "string", required: true },
      { name: "toDate", type: "string", required: false, listed: false },
      { name: "account", type: "string", required: true },
      { name: "user", type: "string", required: true },
    ],
  },
];

/** The kind with this id, or undefined. */
export function findReportType(id: string): ReportType | undefined {
  return reportTypes.find((type) => type.id === id);
}
