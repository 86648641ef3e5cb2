import type { Account } from "./accountsQuery.js";

/** An amount as people write it; a real minus, for screen readers pass a hyphen over. */
export function money(amount: number, currency = "AUD"): string {
  const written = new Intl.NumberFormat("en-AU", { style: "currency", currency }).format(amount);
  return written.replace("-", "−");
}

/** What those in Australian dollars hold together: other money isn't added to it, nor what a bank doesn't say. */
export function totalOf(accounts: readonly Pick<Account, "balance" | "currency">[]): number {
  return accounts.reduce(
    (sum, { balance, currency }) => (currency === "AUD" ? sum + (balance ?? 0) : sum),
    0,
  );
}
