import type { Context } from "hono";
import type { Core } from "../world/core.js";
import type { Transaction } from "../data/transactions.js";
import { dayOf, reportedAccounts } from "../reports/reportData.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { readFilter, type FilterFields } from "./filter.js";
import { pageOf } from "./page.js";
import { reportTransactionPayload } from "./reportTransactionPayload.js";

/** As many per page as `GET …/transactions` has, so that `links.next` is needed. */
const TRANSACTIONS_A_PAGE = 50;

/** The filter's properties that Basiq's OpenAPI names. */
const fields: FilterFields<Transaction> = {
  "account.id": ({ account }) => account.id,
  "connection.id": ({ account }) => account.connection.id,
  "institution.id": ({ account }) => account.connection.institutionId,
  "transaction.id": ({ id }) => id,
  "transaction.postDate": dayOf,
  "transaction.direction": ({ amount }) => (amount < 0 ? "debit" : "credit"),
  "transaction.class": (transaction) => transaction.class,
  "transaction.status": () => "posted",
};

/** A page of a report's transactions, newest first. */
export function reportTransactions(c: Context, core: Core, report: ReportRecord) {
  const keep = readFilter(plainDates(c.req.query("filter")), fields);
  const found = reportedAccounts(core.records, report)
    .flatMap(({ transactions }) => transactions)
    .filter(keep)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
  const page = pageOf(c, core.apiUrl, found, TRANSACTIONS_A_PAGE);
  const data = page.data.map((transaction) => reportTransactionPayload(core, transaction));
  return { type: "list", count: found.length, ...page, data };
}

/** Basiq's own example puts both dates of `bt` between one pair of quotes, and a date may come with a time. */
function plainDates(filter: string | undefined): string | undefined {
  return filter
    ?.replaceAll(/(\d{4}-\d\d-\d\d)T[\d:.]+Z/g, "$1")
    .replaceAll(/\.bt\('([^',]+),([^',]+)'\)/g, ".bt('$1','$2')");
}
