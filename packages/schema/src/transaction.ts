import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { isFields } from "./fields.js";
import { type BasiqList, listParser } from "./list.js";
import { documentedResource, type Resource, type Schema } from "./resource.js";
import { identifier, reference } from "./values.js";

/** A transaction of an account, in Basiq's own names. Amounts are decimal text: no cent is rounded. */
export interface Transaction {
  /** Always the same. */
  readonly type: "transaction";
  /** Basiq's id of it; a pending one may come back posted under another. */
  readonly id: string;
  /** `pending` ones may still change or vanish. */
  readonly status?: "pending" | "posted" | undefined;
  /** The bank's words: show them as text, never as HTML. */
  readonly description?: string | undefined;
  /** What the payer wrote beside it. */
  readonly reference?: string | undefined;
  /** With its sign: what left the account is below 0, such as `-12.40`. */
  readonly amount?: string | undefined;
  /** An ISO 4217 code, such as `AUD`. */
  readonly currency?: string | undefined;
  /** Whether it left the account (`debit`) or came in. */
  readonly direction?: "debit" | "credit" | undefined;
  /** What the account held after it. */
  readonly balance?: string | undefined;
  /** The id of the account. */
  readonly account?: string | undefined;
  /** The id of the institution. */
  readonly institution?: string | undefined;
  /** The id of the connection that it was fetched through. */
  readonly connection?: string | undefined;
  /** When the person made it, ISO 8601; often unknown. */
  readonly transactionDate?: string | undefined;
  /** When the bank booked it, ISO 8601. */
  readonly postDate?: string | undefined;
  /** Basiq's kind of it: `payment`, `bank-fee`, `cash-withdrawal`, `transfer`, … An open set. */
  readonly class?: string | undefined;
  /** The ANZSIC group of the payee. */
  readonly subClass?:
    | { readonly code?: string | undefined; readonly title?: string | undefined }
    | undefined;
  /** How it was paid, where the bank says: BPAY's biller and reference, or an APCA number. */
  readonly paymentDetails?: Readonly<Record<string, unknown>> | undefined;
  /** Merchant, place and category as Basiq worked them out: not read by the kit. */
  readonly enrich?: Readonly<Record<string, unknown>> | undefined;
}

/** What Basiq's documents say of a transaction (`GET /users/{id}/transactions`). */
export const documentedTransaction = z.object({
  type: z.literal("transaction"),
  id,
  status: z.optional(z.enum(["pending", "posted"])),
  description: text,
  reference: text,
  amount: text,
  currency: text,
  direction: z.optional(z.enum(["debit", "credit"])),
  balance: text,
  account: text,
  institution: text,
  connection: text,
  transactionDate: text,
  postDate: text,
  class: text,
  subClass: z.optional(z.object({ code: text, title: text })),
  paymentDetails: z.optional(z.record(z.string(), z.unknown())),
  enrich: z.optional(z.record(z.string(), z.unknown())),
});

const transaction: Resource<Transaction> = documentedResource({
  name: "transaction",
  documented: documentedTransaction,
  absent: { type: "transaction" },
  unify: (raw) => ({
    ...raw,
    amount: identifier(raw["amount"]),
    balance: identifier(raw["balance"]),
    account: reference(raw["account"]),
    institution: reference(raw["institution"]),
    connection: reference(raw["connection"]),
    subClass: unifySubClass(raw["subClass"]),
  }),
});

/** The code is text by the schema of Basiq's OpenAPI, and a number in its example. */
function unifySubClass(subClass: unknown): unknown {
  return isFields(subClass) ? { ...subClass, code: identifier(subClass["code"]) } : subClass;
}

/**
 * A transaction as `GET /users/{id}/transactions` lists it; server token only.
 *
 * @example
 * const transactions = z.array(transactionSchema).parse(body.data);
 */
export const transactionSchema: Schema<Transaction> = transaction.schema;

/**
 * Parses a transaction as `GET /users/{id}/transactions/{id}` answers it.
 *
 * @example
 * const { amount, postDate } = parseTransaction(body);
 * @throws {SchemaError} on what can't be a transaction: no object, no id.
 */
export function parseTransaction(value: unknown, options?: ParseOptions): Transaction {
  return transaction.parse(value, options);
}

const parseList = listParser("transaction", transaction);

/**
 * Parses a page of transactions as `GET /users/{id}/transactions` answers it; `next` leads to the next one.
 *
 * @example
 * const { items, next } = parseTransactions(await basiq.get(`/users/${userId}/transactions`));
 * @throws {SchemaError} on what can't be a list of transactions; `path` says which one is wrong.
 */
export function parseTransactions(value: unknown, options?: ParseOptions): BasiqList<Transaction> {
  return parseList(value, options);
}
