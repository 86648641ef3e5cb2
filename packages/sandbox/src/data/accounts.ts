import { derivedId, hash } from "../world/derivedId.js";
import { createRandom } from "../world/random.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";

/** The kind of an account, which decides its transactions. */
export type AccountKind = "transaction" | "savings" | "credit-card";

/** An account at a bank, the same for every retrieval. */
export interface Account {
  id: string;
  connection: ConnectionRecord;
  kind: AccountKind;
  name: string;
  product: string;
  accountNo: string;
  /** The balance in cents before the first transaction. */
  openingBalance: number;
  /** Cents, for credit cards. */
  creditLimit: number | null;
}

const PRODUCTS: Record<AccountKind, readonly string[]> = {
  transaction: ["Everyday Account", "Smart Access", "Daily Account"],
  savings: ["Rainy Day Saver", "Goal Saver", "Bonus Saver"],
  "credit-card": ["Low Rate Card", "Rewards Card"],
};

const known = new WeakMap<ConnectionRecord, Account[]>();

/** A connection's two or three accounts. They are always the same: a re-authorisation doesn't change their ids. */
export function accountsOf(connection: ConnectionRecord): readonly Account[] {
  const accounts = known.get(connection) ?? openAccounts(connection);
  known.set(connection, accounts);
  return accounts;
}

function openAccounts(connection: ConnectionRecord): Account[] {
  const random = createRandom(hash(connection.id), 601);
  const kinds: AccountKind[] = ["transaction", "savings"];
  if (random() < 0.5) kinds.push("credit-card");
  return kinds.map((kind, index) => {
    const products = PRODUCTS[kind];
    const product = products[Math.floor(random() * products.length)] ?? kind;
    return {
      id: derivedId(`account:${connection.id}:${index}`),
      connection,
      kind,
      name: product,
      product,
      accountNo: digits(random, kind === "credit-card" ? 16 : 9),
      openingBalance: kind === "credit-card" ? 0 : Math.round(random() * 900_000) + 150_000,
      creditLimit: kind === "credit-card" ? 500_000 : null,
    };
  });
}

function digits(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 10)).join("");
}
