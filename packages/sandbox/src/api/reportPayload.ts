import type { Core } from "../world/core.js";
import { derivedId } from "../world/derivedId.js";
import type { Transaction } from "../data/transactions.js";
import { analyse, daysBetween, type ReportTotals } from "../reports/analyse.js";
import { criteriaOf, type ReportCriteria } from "../reports/criteria.js";
import { groupOf, reportGroups, type ReportGroup } from "../reports/groups.js";
import { metricsOf } from "../reports/metrics.js";
import { dollars, sum } from "../reports/money.js";
import { dayOf, reportedAccounts } from "../reports/reportData.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { reportExpiry } from "../reports/reportState.js";
import { isoTime } from "./isoTime.js";
import { affordabilityAccount } from "./reportAccounts.js";
import { statementData } from "./statementReport.js";

/** The creator of every report that the API makes. */
const CREATED_BY = "Basiq";

/** A report as the list has it, without its contents. */
export function reportSummary({ apiUrl }: Core, report: ReportRecord) {
  const { id, title, reportType, createdAt, filters } = report;
  return {
    type: "report",
    id,
    title,
    reportType,
    createdDate: isoTime(createdAt, true),
    expiresAt: isoTime(reportExpiry(report), true),
    createdBy: CREATED_BY,
    filters,
    links: { self: `${apiUrl}/reports/${id}` },
  };
}

/** A whole report, as `GET /reports/{id}` writes it. */
export function reportPayload(core: Core, report: ReportRecord) {
  const { expiresAt: _, links, ...summary } = reportSummary(core, report);
  const transactions = `${links.self}/transactions`;
  const isStatement = report.reportType === "STATEMENT_01";
  const data = isStatement ? statementData(core, report) : affordabilityData(core, report);
  // The schema of an affordability report has the link beside `data`, and its example has it inside.
  const beside = core.shapes === "mixed" && !isStatement ? { transactions } : {};
  return { ...summary, data: { ...data, transactions }, ...beside, links };
}

function affordabilityData(core: Core, report: ReportRecord) {
  const criteria = criteriaOf(report.filters);
  const accounts = reportedAccounts(core.records, report);
  const transactions = accounts
    .flatMap((one) => one.transactions)
    .toSorted((a, b) => a.day - b.day);
  const totals = totalsOf(report, criteria, transactions);
  const { groups, metrics } = criteria;
  return {
    metrics: metricsOf({ accounts, transactions, totals }, metrics),
    groups: reportGroups
      .filter(({ id }) => groups === "all" || groups.includes(id))
      .map((group) => groupPayload(report, group, transactions, totals)),
    accounts: accounts.map((account) => affordabilityAccount(core, account, totals)),
  };
}

function totalsOf(
  { createdAt }: ReportRecord,
  { fromDate, toDate }: ReportCriteria,
  transactions: readonly Transaction[],
): ReportTotals {
  const until = toDate ?? dayOf({ day: createdAt });
  const amounts = transactions
    .filter((transaction) => groupOf(transaction) !== null)
    .map(({ amount }) => amount);
  return {
    fromDate,
    toDate: until,
    credit: sum(amounts.filter((amount) => amount > 0)),
    debit: sum(amounts.filter((amount) => amount < 0)),
    months: Math.max(1, daysBetween(fromDate, until) / 30.4375),
  };
}

function groupPayload(
  { id: reportId }: ReportRecord,
  { id, title, section }: ReportGroup,
  all: readonly Transaction[],
  totals: ReportTotals,
) {
  const own = all.filter((transaction) => groupOf(transaction) === id);
  const names = [...new Set(own.map(({ description }) => description))];
  return {
    id,
    title,
    sections: [section],
    analysis: analyse(own, totals),
    subgroup: names.map((name) => {
      const same = own.filter(({ description }) => description === name);
      return {
        id: derivedId(`subgroup:${reportId}:${id}:${name}`),
        name: name.toUpperCase(),
        analysis: analyse(same, totals),
        transactions: same.map((transaction) => ({
          id: transaction.id,
          date: isoTime(transaction.day, true),
          description: transaction.description,
          amount: dollars(transaction.amount),
        })),
      };
    }),
  };
}
