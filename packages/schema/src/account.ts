import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { isFields } from "./fields.js";
import { type BasiqList, listParser } from "./list.js";
import { documentedResource, type Resource, type Schema } from "./resource.js";
import { identifier, reference } from "./values.js";

/** An account of a person at an institution, in Basiq's own names. Amounts are decimal text: no cent is rounded. */
export interface Account {
  /** Always the same. */
  readonly type: "account";
  /** Basiq's id of it; a new one once the connection was deleted and made again. */
  readonly id: string;
  /** The person's or the bank's name for it. */
  readonly name?: string | undefined;
  /** The account's number, masked where the bank masks it. */
  readonly accountNo?: string | undefined;
  /** The whole number, where the bank shares it; open banking only. */
  readonly unmaskedAccNum?: string | undefined;
  /** The number as a person may see it. */
  readonly maskedNumber?: string | undefined;
  /** The bank, state and branch. */
  readonly bsb?: string | undefined;
  /** Who holds it, as the bank writes the name. */
  readonly accountHolder?: string | undefined;
  /** How many people hold it. */
  readonly accountOwnership?:
    | "UNKNOWN"
    | "ONE_PARTY"
    | "TWO_PARTY"
    | "MANY_PARTY"
    | "OTHER"
    | undefined;
  /** Whether the person who consented owns it. */
  readonly isOwned?: boolean | undefined;
  /** What it holds, or what is owed on it, such as `-1020.50`. */
  readonly balance?: string | undefined;
  /** What can be spent from it. */
  readonly availableFunds?: string | undefined;
  /** The most that may be owed on it. */
  readonly creditLimit?: string | undefined;
  /** The limit of a loan that is paid back over time. */
  readonly amortisedLimit?: string | undefined;
  /** Its interest rate a year, as decimal text: `0.0385` is 3.85 %. */
  readonly depositRate?: string | undefined;
  /** The interest charged a year, as decimal text. */
  readonly lendingRate?: string | undefined;
  /** The bundle of products that it belongs to. */
  readonly bundleName?: string | undefined;
  /** An ISO 4217 code, such as `AUD`. */
  readonly currency?: string | undefined;
  /** What it holds in further currencies, as a travel card may: decimal text, and an ISO 4217 code each. */
  readonly purses?:
    | readonly { readonly amount?: string | undefined; readonly currency?: string | undefined }[]
    | undefined;
  /** Basiq's kind of it (`transaction`, `savings`, `mortgage`, …), and the bank's name of the product. */
  readonly class?:
    | { readonly type?: string | undefined; readonly product?: string | undefined }
    | undefined;
  /** Whether the bank still shows it. */
  readonly status?: "available" | "unavailable" | undefined;
  /** The id of the connection that it was fetched through. */
  readonly connection?: string | undefined;
  /** The id of the institution. */
  readonly institution?: string | undefined;
  /** When it was opened, ISO 8601. */
  readonly creationDate?: string | undefined;
  /** When Basiq last fetched it, ISO 8601. */
  readonly lastUpdated?: string | undefined;
  /** The periods for which there are transactions, ISO 8601. */
  readonly transactionIntervals?:
    | readonly { readonly from?: string | undefined; readonly to?: string | undefined }[]
    | undefined;
  /** Rates, fees, features, loan and card details, as the bank sends them: not read by the kit. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

const interval = z.object({ from: text, to: text });
const purse = z.object({ amount: text, currency: text });

/** What Basiq's documents say of an account (`GET /users/{id}/accounts`). */
export const documentedAccount = z.object({
  type: z.literal("account"),
  id,
  name: text,
  accountNo: text,
  unmaskedAccNum: text,
  maskedNumber: text,
  bsb: text,
  accountHolder: text,
  accountOwnership: z.optional(
    z.enum(["UNKNOWN", "ONE_PARTY", "TWO_PARTY", "MANY_PARTY", "OTHER"]),
  ),
  isOwned: z.optional(z.boolean()),
  balance: text,
  availableFunds: text,
  creditLimit: text,
  amortisedLimit: text,
  depositRate: text,
  lendingRate: text,
  bundleName: text,
  currency: text,
  purses: z.optional(z.array(purse)),
  class: z.optional(z.object({ type: text, product: text })),
  status: z.optional(z.enum(["available", "unavailable"])),
  connection: text,
  institution: text,
  creationDate: text,
  lastUpdated: text,
  transactionIntervals: z.optional(z.array(interval)),
  meta: z.optional(z.record(z.string(), z.unknown())),
});

const account: Resource<Account> = documentedResource({
  name: "account",
  documented: documentedAccount,
  absent: { type: "account" },
  unify: (raw) => ({
    ...raw,
    accountNo: identifier(raw["accountNo"]),
    balance: identifier(raw["balance"]),
    availableFunds: identifier(raw["availableFunds"]),
    creditLimit: identifier(raw["creditLimit"]),
    purses: unifyPurses(raw["purses"]),
    connection: reference(raw["connection"]),
    institution: reference(raw["institution"]),
  }),
});

/** The amount of a purse is text or a number, as a balance is. */
function unifyPurses(purses: unknown): unknown {
  if (!Array.isArray(purses)) return purses;
  return purses.map((one) => (isFields(one) ? { ...one, amount: identifier(one["amount"]) } : one));
}

/**
 * An account as `GET /users/{id}/accounts` lists it; server token only.
 *
 * @example
 * const accounts = z.array(accountSchema).parse(body.data);
 */
export const accountSchema: Schema<Account> = account.schema;

/**
 * Parses an account as `GET /users/{id}/accounts/{id}` answers it.
 *
 * @example
 * const { balance, currency } = parseAccount(await basiq.get(`/users/${userId}/accounts/${id}`));
 * @throws {SchemaError} on what can't be an account: no object, no id.
 */
export function parseAccount(value: unknown, options?: ParseOptions): Account {
  return account.parse(value, options);
}

const parseList = listParser("account", account);

/**
 * Parses the accounts of a user as `GET /users/{id}/accounts` answers them.
 *
 * @example
 * const { items } = parseAccounts(await basiq.get(`/users/${userId}/accounts`));
 * @throws {SchemaError} on what can't be a list of accounts; `path` says which one is wrong.
 */
export function parseAccounts(value: unknown, options?: ParseOptions): BasiqList<Account> {
  return parseList(value, options);
}
