import { useId, useState } from "react";
import type { SignedInSession } from "../backend/session.js";
import { Controls } from "./Controls.js";
import { LogList } from "./LogList.js";
import { Scenario } from "./Scenario.js";
import { Chevron } from "./Chevron.js";
import { ThemeChoice } from "./ThemeChoice.js";
import { ThisPage } from "./ThisPage.js";
import type { Traffic } from "./traffic.js";

export interface InspectorProps {
  readonly session: SignedInSession;
  readonly traffic: Traffic;
}

/** A drawer that shows what the kit does, and controls the sandbox. It stores nothing. */
export function Inspector({ session, traffic }: InspectorProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <aside className="inspector" aria-label="Inspector" data-open={open}>
      <button
        type="button"
        className="inspector__toggle"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span>Inspector</span>
        <Chevron />
      </button>
      <div className="inspector__panel" id={panel} hidden={!open}>
        {open && (
          <>
            <ThisPage />
            <details className="inspector__settings">
              <summary>
                <span>{session.sandbox ? "Scenario, speed and faults" : "Person and theme"}</span>
                <Chevron />
              </summary>
              <Scenario session={session} />
              {session.sandbox && <Controls />}
              <ThemeChoice />
            </details>
            <div className="inspector__head">
              <h2>What happens</h2>
              <button type="button" className="link" onClick={traffic.log.clear}>
                Clear
              </button>
            </div>
            <LogList log={traffic.log} />
          </>
        )}
      </div>
    </aside>
  );
}
