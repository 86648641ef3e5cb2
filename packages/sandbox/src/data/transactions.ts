import { derivedId, hash } from "../world/derivedId.js";
import { createRandom, type Random } from "../world/random.js";
import type { Account } from "./accounts.js";
import { SHOPS, type Shop } from "./shops.js";
import { DAY_MS } from "../world/time.js";

/** One transaction of an account. */
export interface Transaction {
  id: string;
  account: Account;
  /** Epoch milliseconds of its day. */
  day: number;
  description: string;
  /** Cents; below zero for a debit. */
  amount: number;
  /** The balance after it, in cents. */
  balance: number;
  class: "payment" | "transfer" | "interest" | "direct-credit";
  /** The shop; null for a transaction without one. */
  shop: Shop | null;
}

type Movement = Pick<Transaction, "description" | "amount" | "class" | "shop">;

/** How far back a first retrieval reaches: less than at Basiq, for fewer transactions. */
const REACH_DAYS = 90;

/**
 * An account's transactions up to the last whole day before `until`, oldest first. Each day's transactions are always
 * the same: a later retrieval adds days and changes none.
 */
export function transactionsOf(account: Account, until: number): readonly Transaction[] {
  const end = Math.floor(until / DAY_MS);
  const last = cache.get(account);
  if (last?.end === end) return last.transactions;
  const transactions = generate(account, end);
  cache.set(account, { end, transactions });
  return transactions;
}

/** The last result for each account, because a reader that follows pages needs the same one for each page. */
const cache = new WeakMap<Account, { end: number; transactions: Transaction[] }>();

function generate(account: Account, end: number): Transaction[] {
  const first = Math.floor(account.connection.createdAt / DAY_MS) - REACH_DAYS;
  const found: Transaction[] = [];
  let balance = account.openingBalance;
  for (let day = first; day < end; day += 1)
    for (const movement of movementsOf(account, day)) {
      balance += movement.amount;
      const id = derivedId(`transaction:${account.id}:${day}:${found.length}`);
      found.push({ id, account, day: day * DAY_MS, balance, ...movement });
    }
  return found;
}

/** The balance after the last of these transactions, in cents. */
export function balanceOf(account: Account, transactions: readonly Transaction[]): number {
  return transactions.at(-1)?.balance ?? account.openingBalance;
}

function movementsOf({ id, kind }: Account, day: number): Movement[] {
  const random = createRandom(hash(id), day);
  switch (kind) {
    case "transaction":
      return [
        ...(day % 14 === 4 ? [SALARY] : []),
        ...(day % 14 === 5 ? [SAVED] : []),
        ...spend(random, 0.7),
      ];
    case "savings":
      return [...(day % 14 === 5 ? [SAVED_TRANSFER] : []), ...(day % 30 === 0 ? [INTEREST] : [])];
    case "credit-card":
      return spend(random, 0.35);
    default:
      return kind satisfies never;
  }
}

function spend(random: Random, chance: number): Movement[] {
  if (random() >= chance) return [];
  const at = SHOPS[Math.floor(random() * SHOPS.length)] ?? SHOPS[0];
  const [from, to] = at.spends;
  const amount = -Math.round(from + random() * (to - from));
  return [{ description: at.name, amount, class: "payment", shop: at }];
}

const SALARY: Movement = {
  description: "Salary Hooli Pty Ltd",
  amount: 284_650,
  class: "direct-credit",
  shop: null,
};
const SAVED: Movement = {
  description: "Transfer to savings",
  amount: -40_000,
  class: "transfer",
  shop: null,
};
const SAVED_TRANSFER: Movement = {
  description: "Transfer from everyday",
  amount: 40_000,
  class: "transfer",
  shop: null,
};
const INTEREST: Movement = {
  description: "Interest",
  amount: 1_275,
  class: "interest",
  shop: null,
};
