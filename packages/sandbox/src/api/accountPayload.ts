import type { Core } from "../world/core.js";
import type { Account } from "../data/accounts.js";
import type { Fetched } from "../data/fetched.js";
import { balanceOf } from "../data/transactions.js";
import { findPersona } from "../people/personas.js";
import { accountMeta } from "./accountMeta.js";
import { dollars } from "./dollars.js";
import { institutionLink } from "./institutionPayload.js";
import { isoTime } from "./isoTime.js";

/** An account as connections and events have it. Money is a string, in dollars. */
export function accountSummary(
  { apiUrl }: Pick<Core, "apiUrl">,
  { account, accountsAt, transactions }: Fetched,
) {
  const { id, name, accountNo, kind, product, creditLimit, connection } = account;
  const user = `${apiUrl}/users/${connection.userId}`;
  const balance = balanceOf(account, transactions);
  return {
    type: "account",
    id,
    name,
    currency: "AUD",
    class: { type: kind, product },
    accountNo,
    balance: dollars(balance),
    availableFunds: dollars(balance + (creditLimit ?? 0)),
    lastUpdated: isoTime(accountsAt, true),
    status: "available",
    links: {
      self: `${user}/accounts/${id}`,
      transactions: `${user}/transactions?filter=account.id.eq('${id}')`,
    },
  };
}

/** An account as `GET …/accounts/{id}` and the user's list have it. */
export function accountPayload(core: Pick<Core, "apiUrl">, fetched: Fetched) {
  const { account, transactions } = fetched;
  const { connection, creditLimit } = account;
  const { id: connectionId, userId, institutionId, login } = connection;
  const persona = findPersona(login);
  const { links, ...own } = accountSummary(core, fetched);
  return {
    ...own,
    accountHolder: persona ? `${persona.firstName} ${persona.lastName}` : null,
    accountOwnership: "ONE_PARTY",
    isOwned: true,
    ...numbers(account),
    creditLimit: creditLimit === null ? null : dollars(creditLimit),
    connection: connectionId,
    institution: institutionId,
    ...accountMeta(account, own.balance, fetched.accountsAt),
    transactionIntervals: transactionIntervals(transactions),
    links: {
      ...links,
      connection: `${core.apiUrl}/users/${userId}/connections/${connectionId}`,
      institution: institutionLink(core, institutionId),
    },
  };
}

/** A card has no branch. */
function numbers({ kind, accountNo }: Account) {
  const maskedNumber = accountNo.slice(-4).padStart(accountNo.length, "x");
  return kind === "credit-card" ? { maskedNumber } : { maskedNumber, bsb: "999-999" };
}

/** The period whose transactions are known. There is one, because everything is fetched at once. */
function transactionIntervals(transactions: Fetched["transactions"]) {
  const [first, last] = [transactions[0], transactions.at(-1)];
  const day = (at: number) => isoTime(at).slice(0, 10);
  return first && last ? [{ from: day(first.day), to: day(last.day) }] : [];
}
