import type { Account } from "./accountsQuery.js";

/** An amount as people write it. */
export function money(amount: number, currency = "AUD"): string {
  return new Intl.NumberFormat("en-AU", { style: "currency", currency }).format(amount);
}

/** What all of them hold together; what a bank says nothing of counts as nothing. */
export function totalOf(accounts: readonly Account[]): number {
  return accounts.reduce((sum, { balance }) => sum + (balance ?? 0), 0);
}
