import type { Core } from "../world/core.js";
import type { ReportTotals } from "../reports/analyse.js";
import { dayOf, type ReportedAccount } from "../reports/reportData.js";
import { accountPayload } from "./accountPayload.js";

/**
 * An account in an affordability report, with fewer fields than `GET …/accounts` (Basiq's OpenAPI, GET /reports/{id}).
 */
export function affordabilityAccount(
  core: Core,
  reported: ReportedAccount,
  { fromDate, toDate }: Pick<ReportTotals, "fromDate" | "toDate">,
) {
  const { accountHolder, creditLimit, links, ...account } = payloadOf(core, reported);
  const [first] = reported.transactions;
  const last = reported.transactions.at(-1);
  return {
    id: account.id,
    accountNo: account.accountNo,
    name: account.name,
    currency: account.currency,
    balance: account.balance,
    availableFunds: account.availableFunds,
    lastUpdated: account.lastUpdated,
    institution: account.institution,
    class: account.class,
    transactionIntervals: [
      { from: first ? dayOf(first) : fromDate, to: last ? dayOf(last) : toDate },
    ],
    accountHolder: accountHolder ?? "",
    accountOwnership: account.accountOwnership,
    connection: account.connection,
    status: account.status,
    // A string here, even for a savings account.
    creditLimit: creditLimit ?? "0.00",
    // Paths, as the example has them.
    links: {
      self: pathOf(core, links.self),
      transactions: pathOf(core, links.transactions),
      institution: pathOf(core, links.institution),
    },
  };
}

/** The account in a bank statement. */
export function statementAccount(core: Core, reported: ReportedAccount) {
  const { accountHolder, links, ...account } = payloadOf(core, reported);
  return {
    type: account.type,
    id: account.id,
    lastUpdated: account.lastUpdated,
    status: account.status,
    name: account.name,
    maskedNumber: account.maskedNumber,
    accountNo: account.accountNo,
    accountHolder: accountHolder ?? "",
    isOwned: account.isOwned,
    accountOwnership: account.accountOwnership,
    balance: account.balance,
    availableFunds: account.availableFunds,
    currency: account.currency,
    class: account.class,
    connection: account.connection,
    institution: account.institution,
    meta: withoutLists(account.meta),
    links: {
      self: links.self,
      transactions: links.transactions,
      institution: links.institution,
    },
  };
}

function payloadOf(core: Core, { account, accountsAt, fetched }: ReportedAccount) {
  return accountPayload(core, { account, accountsAt, transactions: fetched });
}

function pathOf({ apiUrl }: Core, link: string): string {
  return link.slice(apiUrl.length);
}

/** Rates are lists in `GET …/accounts`, but single objects here: the first of each list. */
function withoutLists(meta: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(meta).map(([name, value]: [string, unknown]) => [name, [value].flat()[0]]),
  );
}
