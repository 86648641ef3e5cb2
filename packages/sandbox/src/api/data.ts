import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { fetchedOfUser, type Fetched } from "../data/fetched.js";
import type { Transaction } from "../data/transactions.js";
import { accountPayload } from "./accountPayload.js";
import { notFound } from "./apiError.js";
import { readFilter, type FilterFields } from "./filter.js";
import { isoTime } from "./isoTime.js";
import { pageOf } from "./page.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";
import { transactionPayload } from "./transactionPayload.js";
import { undocumentedSize } from "./undocumentedSize.js";
import { requireUserOfPath } from "./users.js";

/** Fewer per page than Basiq's 500, so that `links.next` is needed. */
const TRANSACTIONS_A_PAGE = 50;

/** `GET /users/{id}/accounts`, `/transactions`, and one of each, for a server token (basiq-api.md, "Users"). */
export function dataResources(core: Core): Resource[] {
  const accounts = "/users/:userId/accounts";
  const transactions = "/users/:userId/transactions";
  return [
    { path: accounts, methods: { GET: (c) => listAccounts(c, core) } },
    { path: `${accounts}/:accountId`, methods: { GET: (c) => getAccount(c, core) } },
    { path: transactions, methods: { GET: (c) => listTransactions(c, core) } },
    { path: `${transactions}/:transactionId`, methods: { GET: (c) => getTransaction(c, core) } },
  ];
}

const accountFields: FilterFields<Fetched> = {
  "account.id": ({ account }) => account.id,
  "account.class.type": ({ account }) => account.kind,
  "connection.id": ({ account }) => account.connection.id,
  "institution.id": ({ account }) => account.connection.institutionId,
};

const transactionFields: FilterFields<Transaction> = {
  "account.id": ({ account }) => account.id,
  "connection.id": ({ account }) => account.connection.id,
  "institution.id": ({ account }) => account.connection.institutionId,
  "transaction.id": ({ id }) => id,
  "transaction.postDate": ({ day }) => isoTime(day).slice(0, 10),
  "transaction.transactionDate": ({ day }) => isoTime(day).slice(0, 10),
  "transaction.direction": ({ amount }) => (amount < 0 ? "debit" : "credit"),
  "transaction.class": (transaction) => transaction.class,
  "transaction.status": () => "posted",
};

function listAccounts(c: Context, core: Core): Response {
  const keep = readFilter(c.req.query("filter"), accountFields);
  const accounts = fetchedOfPath(c, core)
    .filter(keep)
    .map((fetched) => accountPayload(core, fetched));
  const { data, links } = pageOf(c, core.apiUrl, accounts);
  return c.json({ type: "list", data, ...undocumentedSize(core, data), links });
}

function getAccount(c: Context, core: Core): Response {
  const all = fetchedOfPath(c, core);
  const id = pathId(c, "accountId");
  const fetched = all.find(({ account }) => account.id === id);
  if (!fetched) throw notFound("Account not found.");
  return c.json(accountPayload(core, fetched));
}

function listTransactions(c: Context, core: Core): Response {
  const keep = readFilter(c.req.query("filter"), transactionFields);
  const found = transactionsOfUser(c, core).filter(keep);
  const page = pageOf(c, core.apiUrl, found, TRANSACTIONS_A_PAGE);
  const data = page.data.map((transaction) => transactionPayload(core, transaction));
  return c.json({ type: "list", count: data.length, ...page, data });
}

function getTransaction(c: Context, core: Core): Response {
  const all = transactionsOfUser(c, core);
  const wanted = pathId(c, "transactionId");
  const transaction = all.find(({ id }) => id === wanted);
  if (!transaction) throw notFound("Transaction not found.");
  return c.json(transactionPayload(core, transaction));
}

/** Newest first. */
function transactionsOfUser(c: Context, core: Core): Transaction[] {
  return fetchedOfPath(c, core)
    .flatMap(({ transactions }) => transactions)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
}

/** Everything that Basiq holds about the user in the path. */
function fetchedOfPath(c: Context, core: Core): Fetched[] {
  return fetchedOfUser(core.records, requireUserOfPath(c, core).id, core.clock.now());
}
