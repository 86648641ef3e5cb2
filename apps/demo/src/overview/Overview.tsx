import { ConnectionList, ConsentNotice } from "@basiq-kit/components";
import { Page } from "../app/Page.js";
import type { SignedInSession } from "../app/session.js";
import { Accounts } from "./Accounts.js";
import { AddBank } from "./AddBank.js";
import { Checkup } from "./Checkup.js";
import { Outages } from "./Outages.js";

export interface OverviewProps {
  readonly session: SignedInSession;
}

/** The person's money, what needs a look, and their banks. */
export function Overview({ session }: OverviewProps) {
  const [firstName] = session.visitor.name.split(" ");
  return (
    <Page title={`Hello, ${firstName}`}>
      <div className="overview">
        <div className="overview__notices">
          <ConsentNotice appName="Ledgerbird" />
          <Outages />
          <Checkup />
        </div>
        <div className="overview__money">
          <Accounts />
        </div>
        <div className="overview__banks">
          <ConnectionList appName="Ledgerbird" />
          <AddBank />
        </div>
      </div>
    </Page>
  );
}
