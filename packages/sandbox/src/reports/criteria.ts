import type { ReportFilter } from "../world/reportRecord.js";

/** What a report's filters select. */
export interface ReportCriteria {
  /** `YYYY-MM-DD`, both included. Without an end, up to the latest transaction. */
  fromDate: string;
  toDate: string | null;
  userIds: readonly string[];
  /** Empty: all accounts of these users. */
  accountIds: readonly string[];
  /** The codes, all of them or none (Basiq's OpenAPI, POST /reports, Filters). */
  metrics: "all" | readonly string[];
  groups: "all" | readonly string[];
}

/** Reads the filters of a report, which were checked when it was requested. */
export function criteriaOf(filters: readonly ReportFilter[]): ReportCriteria {
  const valueOf = (name: string) => filters.find((filter) => filter.name === name)?.value;
  const texts = (...names: string[]) => names.flatMap((name) => valueOf(name) ?? []);
  const [fromDate = ""] = texts("fromDate");
  const [toDate = null] = texts("toDate");
  return {
    fromDate,
    toDate,
    userIds: texts("users", "user"),
    accountIds: texts("accounts", "account"),
    metrics: choiceOf(valueOf("includeMetrics")),
    groups: choiceOf(valueOf("includeGroups")),
  };
}

/** No filter and an empty list mean all; null and the string `null` mean none. */
function choiceOf(value: ReportFilter["value"] | undefined): "all" | readonly string[] {
  if (value === null || value === "null") return [];
  const codes = [value ?? []].flat();
  return codes.length === 0 ? "all" : codes;
}
