import {
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
export const readAccounts = records("an account", (value) => parseAccounts(value).items);
export const readTransaction = record("a transaction", parseTransaction);
export const readTransactions = records("a transaction", (value) => parseTransactions(value).items);
export const readReport = record("a report", parseReport);
export const readReports = records("a report", (value) => parseReports(value).items);

export function readAuthLink(value: unknown): string {
  const { mobile, expiresAt, publicUrl } = parseAuthLink(value);
  const until = expiresAt === undefined ? "no end" : new Date(expiresAt).toISOString();
  return `a link ${publicUrl === undefined ? "nowhere" : "to a page"} for ${typeof mobile} until ${until}`;
}

export function readStatementJob(value: unknown): string {
  const { id } = parseStatementJob(value);
  return id === fieldsOf(value)["id"] ? readJob(value) : "another job";
}

export function readSubscription(value: unknown): string {
  return subscriptionInWords(parseWebhookSubscription(value));
}

export function readSubscriptions(value: unknown): string {
  return parseWebhookSubscriptions(value).items.map(subscriptionInWords).join("; ");
}

function subscriptionInWords({ status, subscribedEvents, secret }: WebhookSubscription): string {
  const events = subscribedEvents.length === 0 ? "nothing" : subscribedEvents.join(", ");
  return `${status} for ${events}, ${secret === undefined ? "no secret" : "with its secret"}`;
}

/** Reads what keeps Basiq's own names, and says which of its fields didn't arrive. */
function record(what: string, parse: (value: unknown) => unknown): Reading {
  return (value) => arrived(what, value, parse(value));
}

function records(what: string, parse: (value: unknown) => readonly unknown[]): Reading {
  return (value) => {
    const sent = listOf(fieldsOf(value)["data"]);
    return parse(value)
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
