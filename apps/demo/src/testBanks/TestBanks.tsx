import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { Page } from "../ui/Page.js";
import { HEADLESS } from "../headless/HeadlessExample.js";
import { AddTestConnection } from "./AddTestConnection.js";
import { TestConnection } from "./TestConnection.js";
import { testBanksQuery } from "./testBanksQuery.js";

/** Refreshes a connection at each test bank and shows every step. */
export function TestBanks() {
  const all = useQuery(testBanksQuery);
  const [inDialog, setInDialog] = useState(false);
  return (
    <Page
      title="Test banks"
      lead={
        <>
          <span>
            Refresh a connection and follow it to its end; each test bank behaves in its own way.
            The same can be done
          </span>{" "}
          <Link href={HEADLESS}>on the hooks alone</Link>
          <span>.</span>
        </>
      }
    >
      <label className="check">
        <input
          type="checkbox"
          checked={inDialog}
          onChange={({ target }) => setInDialog(target.checked)}
        />
        <span>Let banks ask in a dialog</span>
      </label>
      {all.isError && <p role="alert">The connections couldn’t be loaded. Load the page again.</p>}
      {all.data?.connections.length === 0 && (
        <p className="quiet">Nothing is connected yet. Connect a test person below.</p>
      )}
      <ul className="test-connections">
        {all.data?.connections.map((connection) => (
          <TestConnection key={connection.id} connection={connection} inDialog={inDialog} />
        ))}
      </ul>
      {all.data && <AddTestConnection banks={all.data.banks} logins={all.data.logins} />}
    </Page>
  );
}
