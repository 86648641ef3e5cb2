import type { BasiqCalls } from "@basiq-kit/server";
import { fetchBankNames } from "./bankNames.js";

/** An account as Ledgerbird shows it: no number, no holder. */
export interface Account {
  readonly id: string;
  readonly connectionId: string;
  /** What its bank is called, also once it is no longer connected. */
  readonly bank: string;
  readonly name: string;
  readonly kind: string;
  /** In its currency's main unit; `null` where the bank says nothing. */
  readonly balance: number | null;
  readonly currency: string;
}

/** A person's accounts, from Basiq by the kit's own token. */
export async function fetchAccounts(basiq: BasiqCalls, userId: string): Promise<Account[]> {
  const wires: unknown[] = [];
  let path: string | undefined = `/users/${userId}/accounts`;
  while (path !== undefined) {
    const page: unknown = await basiq.get(path);
    wires.push(...listOf(field(page, "data")));
    const next = text(field(field(page, "links"), "next"));
    path = next === "" ? undefined : pathOf(next);
  }
  // No account is hidden for want of its bank's name.
  const names = await fetchBankNames(basiq, wires.map(bankId)).catch(
    () => new Map<string, string>(),
  );
  return wires.map((wire) => readAccount(wire, names.get(bankId(wire)) ?? "Bank"));
}

const bankId = (wire: unknown) => text(field(wire, "institution"));

function readAccount(wire: unknown, bank: string): Account {
  const balance = text(field(wire, "balance"));
  return {
    id: text(field(wire, "id")),
    connectionId: text(field(wire, "connection")),
    bank,
    name: text(field(wire, "name")) || "Account",
    kind: text(field(field(wire, "class"), "type")),
    balance: balance === "" || Number.isNaN(Number(balance)) ? null : Number(balance),
    currency: text(field(wire, "currency")) || "AUD",
  };
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link, "https://au-api.basiq.io");
  return pathname + search;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
