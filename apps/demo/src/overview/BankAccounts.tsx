import type { Account } from "../backend/accountsQuery.js";
import { money, totalOf } from "./money.js";

export interface BankAccountsProps {
  /** The bank is no longer connected; its fetched data stays. */
  readonly ended: boolean;
  readonly accounts: readonly Account[];
}

const KINDS: Readonly<Record<string, string>> = {
  transaction: "Everyday",
  savings: "Savings",
  "credit-card": "Credit card",
  mortgage: "Home loan",
  loan: "Loan",
  investment: "Investment",
  "term-deposit": "Term deposit",
};

/** One bank's accounts and their balances. */
export function BankAccounts({ ended, accounts }: BankAccountsProps) {
  return (
    <div className="bank">
      <h3 className="bank__name">
        <span translate="no">{accounts[0]?.bank}</span>
        {ended && <span className="bank__ended">Disconnected</span>}
        <span className="bank__sum">{money(totalOf(accounts))}</span>
      </h3>
      <ul className="bank__accounts">
        {accounts.map(({ id, name, kind, balance, currency }) => (
          <li key={id}>
            <span>
              <span translate="no">{name}</span>
              {KINDS[kind] !== undefined && <span className="bank__kind">{KINDS[kind]}</span>}
            </span>
            <span className="bank__amount">
              {balance === null ? "Not known" : money(balance, currency)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
