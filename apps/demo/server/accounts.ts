import type { BasiqCalls } from "@basiq-kit/server";

/** An account as Ledgerbird shows it: no number, no holder. */
export interface Account {
  readonly id: string;
  readonly connectionId: string;
  readonly institutionId: string;
  readonly name: string;
  readonly kind: string;
  /** In its currency's main unit; `null` where the bank says nothing. */
  readonly balance: number | null;
  readonly currency: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number | null;
}

/** A person's accounts, from Basiq by the kit's own token. */
export async function fetchAccounts(basiq: BasiqCalls, userId: string): Promise<Account[]> {
  const accounts: Account[] = [];
  let path: string | undefined = `/users/${userId}/accounts`;
  while (path !== undefined) {
    const page: unknown = await basiq.get(path);
    accounts.push(...listOf(field(page, "data")).map(readAccount));
    const next = text(field(field(page, "links"), "next"));
    path = next === "" ? undefined : pathOf(next);
  }
  return accounts;
}

function readAccount(wire: unknown): Account {
  const updated = Date.parse(text(field(wire, "lastUpdated")));
  const balance = text(field(wire, "balance"));
  return {
    id: text(field(wire, "id")),
    connectionId: text(field(wire, "connection")),
    institutionId: text(field(wire, "institution")),
    name: text(field(wire, "name")) || "Account",
    kind: text(field(field(wire, "class"), "type")),
    balance: balance === "" || Number.isNaN(Number(balance)) ? null : Number(balance),
    currency: text(field(wire, "currency")) || "AUD",
    updatedAt: Number.isNaN(updated) ? null : updated,
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
