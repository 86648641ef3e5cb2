import type { ControlState } from "../../server/controls.js";
import { testBanks } from "../../server/testWorld.js";
import { Outages } from "./Outages.js";
import { useControls } from "./useControls.js";

const SPEEDS = [1, 5, 20, 100];

const SKIPS = [
  { label: "2 minutes", ms: 2 * 60_000 },
  { label: "1 day", ms: 24 * 3_600_000 },
  { label: "1 week", ms: 7 * 24 * 3_600_000 },
];

const FAULTS: readonly { readonly id: ControlState["faults"][number]; readonly label: string }[] = [
  { id: "slow", label: "Slow network" },
  { id: "failing", label: "A third of all requests fail" },
  { id: "lost-answers", label: "What banks say to a code gets lost" },
  { id: "too-many-requests", label: "Too many requests (429)" },
];

/** Controls the sandbox. */
export function Controls() {
  const { state, failed, set } = useControls();
  if (state === undefined) return null;
  const { speed, faults, banks } = state;
  return (
    <div className="controls">
      <label className="field">
        <span>Speed of the banks’ time</span>
        <select
          value={speed}
          onChange={({ target }) => set("speed", { speed: Number(target.value) })}
        >
          {[...new Set([...SPEEDS, speed])].map((one) => (
            <option key={one} value={one}>
              {one === 1 ? "Real time" : `${one} times as fast`}
            </option>
          ))}
        </select>
      </label>
      <div role="group" aria-label="Skip time" className="controls__row">
        <span aria-hidden="true">Skip</span>
        {SKIPS.map(({ label, ms }) => (
          <button
            key={label}
            type="button"
            className="button button--small"
            onClick={() => set("skip", { ms })}
          >
            <span className="visually-hidden">Skip </span>
            <span>{label}</span>
          </button>
        ))}
      </div>
      <fieldset className="controls__faults">
        <legend>Faults</legend>
        {FAULTS.map(({ id, label }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={faults.includes(id)}
              onChange={({ target }) => set("fault", { fault: id, on: target.checked })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Outages
        banks={testBanks}
        statuses={banks}
        onSet={(bank, status) => set("bank", { bank, status })}
      />
      <button
        type="button"
        className="button button--small"
        onClick={() => set("revoke-tokens", {})}
      >
        Revoke all tokens
      </button>
      {failed && <p role="alert">That couldn’t be set. Try again.</p>}
    </div>
  );
}
