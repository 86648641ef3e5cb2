import { useState } from "react";
import type { ControlState } from "../../server/controls.js";
import type { TestBank } from "../../server/testWorld.js";

type BankStatus = ControlState["banks"][string];

export interface OutagesProps {
  readonly banks: readonly TestBank[];
  /** The statuses set so far, by the bank's id. */
  readonly statuses: Readonly<Record<string, BankStatus>>;
  readonly onSet: (bank: string, status: BankStatus) => void;
}

const STATUSES: readonly { readonly id: BankStatus; readonly label: string }[] = [
  { id: "operational", label: "Works" },
  { id: "degraded-performance", label: "Is slow" },
  { id: "partial-outage", label: "Has a partial outage" },
  { id: "major-outage", label: "Has a major outage" },
  { id: "under-maintenance", label: "Is being maintained" },
];

/** Switches an outage of a bank on and off. */
export function Outages({ banks, statuses, onSet }: OutagesProps) {
  const [bank, setBank] = useState(banks[0]?.id ?? "");
  return (
    <div className="controls__outage">
      <label className="field">
        <span>Bank</span>
        <select value={bank} onChange={({ target }) => setBank(target.value)}>
          {banks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Its status</span>
        <select
          value={statuses[bank] ?? ""}
          onChange={({ target }) => {
            const chosen = STATUSES.find(({ id }) => id === target.value);
            if (chosen !== undefined) onSet(bank, chosen.id);
          }}
        >
          {statuses[bank] === undefined && (
            <option value="" disabled>
              As it was
            </option>
          )}
          {STATUSES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p className="controls__note">
        Apps keep a bank’s status for a minute. Skip 2 minutes to see this at once.
      </p>
    </div>
  );
}
