import type { Account } from "../backend/accountsQuery.js";

/** An amount as people write it, with a real minus sign, because screen readers skip a hyphen. */
export function money(amount: number, currency = "AUD"): string {
  const written = new Intl.NumberFormat("en-AU", { style: "currency", currency }).format(amount);
  return written.replace("-", "−");
}

/** The total of the accounts in Australian dollars. Other currencies and unknown balances aren't added. */
export function totalOf(accounts: readonly Pick<Account, "balance" | "currency">[]): number {
  return accounts.reduce(
    (sum, { balance, currency }) => (currency === "AUD" ? sum + (balance ?? 0) : sum),
    0,
  );
}
