import type { Account } from "../data/accounts.js";
import type { Transaction } from "../data/transactions.js";
import { findPersona } from "../personas.js";
import { isoTime } from "./isoTime.js";

/** An account as Basiq writes it: money is text, in dollars. */
export function accountPayload(
  account: Account,
  { balance, updatedAt, apiUrl }: { balance: number; updatedAt: number; apiUrl: string },
) {
  const { id, connection, name, accountNo, kind, product, creditLimit } = account;
  const { userId, institutionId, method, login } = connection;
  const persona = findPersona(login);
  const user = `${apiUrl}/users/${userId}`;
  return {
    type: "account",
    id,
    accountNo,
    accountHolder: persona ? `${persona.firstName} ${persona.lastName}` : "",
    name,
    currency: "AUD",
    balance: dollars(balance),
    availableFunds: dollars(balance + (creditLimit ?? 0)),
    creditLimit: creditLimit === null ? "" : dollars(creditLimit),
    class: { type: kind, product },
    status: "available",
    lastUpdated: isoTime(updatedAt, true),
    connection: connection.id,
    institution: institutionId,
    links: {
      self: `${user}/accounts/${id}`,
      institution: `${apiUrl}/connectors/${institutionId}/${method}`,
      transactions: `${user}/transactions?filter=account.id.eq('${id}')`,
    },
  };
}

/** A transaction as Basiq writes it. */
export function transactionPayload(transaction: Transaction, apiUrl: string) {
  const { id, account, day, description, amount, balance } = transaction;
  const { userId, institutionId, id: connectionId } = account.connection;
  const date = isoTime(day, true);
  return {
    type: "transaction",
    id,
    status: "posted",
    description,
    amount: dollars(amount),
    balance: dollars(balance),
    account: account.id,
    connection: connectionId,
    institution: institutionId,
    direction: amount < 0 ? "debit" : "credit",
    class: transaction.class,
    transactionDate: date,
    postDate: date,
    links: {
      self: `${apiUrl}/users/${userId}/transactions/${id}`,
      account: `${apiUrl}/users/${userId}/accounts/${account.id}`,
      connection: `${apiUrl}/users/${userId}/connections/${connectionId}`,
    },
  };
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}
