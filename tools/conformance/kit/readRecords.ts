import {
  type ParseOptions,
  parseAccount,
  parseAccounts,
  parseAuthLink,
  parseReport,
  parseReports,
  parseStatementJob,
  parseTransaction,
  parseTransactions,
  parseUser,
  parseWebhookSubscription,
  parseWebhookSubscriptions,
  type WebhookSubscription,
} from "@basiq-kit/schema";
import { fieldsOf, isFields, listOf } from "../documents/openApi.js";
import { readJob } from "./readJobs.js";
import type { Reading } from "./reading.js";

export const readUser = record("a user", parseUser);
export const readAccount = record("an account", parseAccount);
export const readAccounts = records(
  "an account",
  (value, options) => parseAccounts(value, options).items,
);
export const readTransaction = record("a transaction", parseTransaction);
export const readTransactions = records(
  "a transaction",
  (value, options) => parseTransactions(value, options).items,
);
export const readReport = record("a report", parseReport);
export const readReports = records(
  "a report",
  (value, options) => parseReports(value, options).items,
);

export function readAuthLink(value: unknown, options?: ParseOptions): string {
  const { mobile, expiresAt, publicUrl } = parseAuthLink(value, options);
  const until = expiresAt === undefined ? "no end" : new Date(expiresAt).toISOString();
  return `a link ${publicUrl === undefined ? "nowhere" : "to a page"} for ${typeof mobile} until ${until}`;
}

export function readStatementJob(value: unknown, options?: ParseOptions): string {
  const { id } = parseStatementJob(value, options);
  return id === fieldsOf(value)["id"] ? readJob(value, options) : "another job";
}

export function readSubscription(value: unknown, options?: ParseOptions): string {
  return subscriptionInWords(parseWebhookSubscription(value, options));
}

export function readSubscriptions(value: unknown, options?: ParseOptions): string {
  return parseWebhookSubscriptions(value, options).items.map(subscriptionInWords).join("; ");
}

function subscriptionInWords({ status, subscribedEvents, secret }: WebhookSubscription): string {
  const events = subscribedEvents.length === 0 ? "nothing" : subscribedEvents.join(", ");
  return `${status} for ${events}, ${secret === undefined ? "no secret" : "with its secret"}`;
}

type Parse<Result> = (value: unknown, options?: ParseOptions) => Result;

/** Reads what keeps Basiq's own names, and says which of its fields didn't arrive. */
function record(what: string, parse: Parse<unknown>): Reading {
  return (value, options) => arrived(what, value, parse(value, options));
}

function records(what: string, parse: Parse<readonly unknown[]>): Reading {
  return (value, options) => {
    const sent = listOf(fieldsOf(value)["data"]);
    return parse(value, options)
      .map((read, index) => arrived(what, sent[index], read))
      .join("; ");
  };
}

function arrived(what: string, sent: unknown, read: unknown): string {
  const lost = Object.entries(fieldsOf(sent))
    .filter(([name, value]) => !isWithin(fieldsOf(read)[name], value))
    .map(([name]) => name);
  return lost.length === 0 ? `${what}, whole` : `${what} without ${lost.join(", ")}`;
}

/** Whether all that was read is what was sent; numbers may have become text. */
function isWithin(read: unknown, sent: unknown): boolean {
  if (Array.isArray(read)) return read.every((item, index) => isWithin(item, listOf(sent)[index]));
  if (isFields(read))
    return Object.entries(read).every(
      ([name, value]) => value === undefined || isWithin(value, fieldsOf(sent)[name]),
    );
  return read !== undefined && unquoted(read) === unquoted(sent);
}

function unquoted(value: unknown): string | undefined {
  return JSON.stringify(value)?.replaceAll('"', "");
}
