import { type SubmitEvent, useState } from "react";
import type { TestBank } from "../../server/testWorld.js";
import { useAddTestConnection } from "./testBanksQuery.js";

export interface AddTestConnectionProps {
  readonly banks: readonly TestBank[];
  readonly logins: readonly string[];
}

/** Any test person at any test bank, without going through the Consent UI. */
export function AddTestConnection({ banks, logins }: AddTestConnectionProps) {
  const add = useAddTestConnection();
  const [login, setLogin] = useState(logins[0] ?? "");
  const [bank, setBank] = useState(banks[0]?.id ?? "");
  function connect(event: SubmitEvent) {
    event.preventDefault();
    if (!add.isPending) add.mutate({ bank, login });
  }
  return (
    <form className="panel add-test" aria-labelledby="add-test" onSubmit={connect}>
      <h2 id="add-test">Connect another</h2>
      <label className="field">
        <span>Test person</span>
        <select value={login} onChange={({ target }) => setLogin(target.value)}>
          {logins.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Test bank</span>
        <select value={bank} onChange={({ target }) => setBank(target.value)}>
          {banks.map(({ id, name }) => (
            <option key={id} value={id} translate="no">
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" aria-disabled={add.isPending}>
        Connect
      </button>
      {add.isError && <p role="alert">That didn’t work. Try again.</p>}
    </form>
  );
}
