import type { Account } from "./accountsQuery.js";

/** An amount as people write it; a real minus, for screen readers pass a hyphen over. */
export function money(amount: number, currency = "AUD"): string {
  const written = new Intl.NumberFormat("en-AU", { style: "currency", currency }).format(amount);
  return written.replace("-", "−");
}

/** What all of them hold together; what a bank says nothing of counts as nothing. */
export function totalOf(accounts: readonly Account[]): number {
  return accounts.reduce((sum, { balance }) => sum + (balance ?? 0), 0);
}
