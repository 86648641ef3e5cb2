import { ConnectButton } from "@basiq-kit/components";
import { useConsent } from "@basiq-kit/hooks";
import { useState } from "react";
import { FindBank } from "./FindBank.js";

/** Two buttons for another bank: choose it at Basiq, or find it here first. */
export function AddBank() {
  const consent = useConsent();
  const [isFinding, setFinding] = useState(false);
  if (consent.status === "loading" || consent.status === "error") return null;
  const consented = consent.status === "active" || consent.status === "expiring";
  // Without a consent, Basiq asks for one first.
  const action = consented ? "connect" : undefined;
  return (
    <section className="panel add" aria-labelledby="add">
      <h2 id="add">Add a bank</h2>
      <p className="quiet">
        {consented
          ? "You sign in on a secure page, and come back here."
          : "You agree to what Ledgerbird may see, sign in to your bank, and come back here."}
      </p>
      <div className="add__ways">
        <ConnectButton
          {...(action && { action })}
          variant={isFinding ? "secondary" : "primary"}
          returnTo="/"
        />
        <button
          type="button"
          className="button"
          aria-expanded={isFinding}
          onClick={() => setFinding(!isFinding)}
        >
          Find it here first
        </button>
      </div>
      {isFinding && <FindBank action={action} />}
    </section>
  );
}
