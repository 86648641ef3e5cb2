import type { ReportFilter, ReportRecord, ReportSource } from "../world/reportRecord.js";
import { fields, list, nullable, number, text, type Read } from "./read.js";
import { readPlan } from "./readRecords.js";

export const readReport: Read<ReportRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    jobId: text(...of("jobId")),
    createdAt: number(...of("createdAt")),
    reportType: text(...of("reportType")),
    title: text(...of("title")),
    filters: list(readFilter)(...of("filters")),
    userIds: list(text)(...of("userIds")),
    sources: list(readSource)(...of("sources")),
    plan: readPlan(...of("plan")),
    deletedAt: nullable(number)(...of("deletedAt")),
  };
};

const readFilter: Read<ReportFilter> = (value, path) => {
  const of = fields(value, path);
  const [found, at] = of("value");
  return {
    name: text(...of("name")),
    value: Array.isArray(found) ? list(text)(found, at) : nullable(text)(found, at),
  };
};

const readSource: Read<ReportSource> = (value, path) => {
  const of = fields(value, path);
  return {
    connectionId: text(...of("connectionId")),
    accountId: text(...of("accountId")),
    accountsAt: number(...of("accountsAt")),
    transactionsAt: nullable(number)(...of("transactionsAt")),
  };
};
