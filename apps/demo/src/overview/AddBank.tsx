import { ConnectButton, ConnectIntro } from "@basiq-kit/components";
import { type PickerInstitution, useConsent } from "@basiq-kit/hooks";
import { useState } from "react";
import { policy } from "../consent/policy.js";
import { terms } from "../consent/terms.js";
import { FindBank } from "./FindBank.js";
import { signInMethod } from "./signInMethod.js";

/** Two buttons for another bank: choose it at Basiq, or find it here first. Before a first one, what is asked. */
export function AddBank() {
  const consent = useConsent();
  const [isFinding, setFinding] = useState(false);
  const [bank, setBank] = useState<PickerInstitution>();
  if (consent.status === "loading" || consent.status === "error") return null;
  const consented = consent.status === "active" || consent.status === "expiring";
  // A statement is uploaded here, without a consent.
  const leaves = bank === undefined || signInMethod(bank) !== undefined;
  return (
    <section className="panel add" aria-labelledby="add">
      <h2 id="add">Add a bank</h2>
      {leaves && consented && (
        <p className="quiet">You sign in on Basiq’s secure page, and come back here.</p>
      )}
      {leaves && !consented && (
        <ConnectIntro
          {...terms}
          institution={bank}
          policy={policy}
          businessAccounts
          headingLevel={3}
          returnTo="/"
          className="add__intro"
        />
      )}
      <div className="add__ways">
        {consented && (
          <ConnectButton
            action="connect"
            variant={isFinding ? "secondary" : "primary"}
            returnTo="/"
          />
        )}
        <button
          type="button"
          className="button"
          aria-expanded={isFinding}
          onClick={() => {
            setFinding(!isFinding);
            setBank(undefined);
          }}
        >
          Find it here first
        </button>
      </div>
      {isFinding && <FindBank bank={bank} onBank={setBank} hasConsent={consented} />}
    </section>
  );
}
