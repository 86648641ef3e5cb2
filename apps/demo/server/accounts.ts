import { type Account as BasiqAccount, parseAccounts } from "@basiq-kit/schema";
import type { BasiqCalls } from "@basiq-kit/server";
import { fetchBankNames } from "./bankNames.js";
import { everyPage } from "./everyPage.js";

/** An account as Ledgerbird shows it: no number, no holder. */
export interface Account {
  readonly id: string;
  readonly connectionId: string;
  /** Its bank's name, which stays after the bank is disconnected. */
  readonly bank: string;
  readonly name: string;
  readonly kind: string;
  /** In its currency's main unit; `null` if the bank doesn't say. */
  readonly balance: number | null;
  readonly currency: string;
}

/** A person's accounts, from Basiq, with the kit's own token. */
export async function fetchAccounts(basiq: BasiqCalls, userId: string): Promise<Account[]> {
  const accounts = await everyPage(basiq, `/users/${userId}/accounts`, parseAccounts);
  // An account without its bank's name is still shown.
  const ids = accounts.map(({ institution = "" }) => institution);
  const names = await fetchBankNames(basiq, ids).catch(() => new Map<string, string>());
  return accounts.map((account) => show(account, names.get(account.institution ?? "") ?? "Bank"));
}

function show(account: BasiqAccount, bank: string): Account {
  const { id, connection = "", name, class: kind, balance, currency } = account;
  // For display only: sums are made in cents.
  const amount = Number(balance || "none");
  return {
    id,
    connectionId: connection,
    bank,
    name: name || "Account",
    kind: kind?.type ?? "",
    balance: Number.isNaN(amount) ? null : amount,
    currency: currency || "AUD",
  };
}
