import { ConnectionList, ConsentNotice, PolicyChanges } from "@basiq-kit/components";
import { policy } from "../consent/policy.js";
import { Page } from "../ui/Page.js";
import type { SignedInSession } from "../backend/session.js";
import { terms } from "../consent/terms.js";
import { TestAnswers } from "../testBanks/TestAnswers.js";
import { Accounts } from "./Accounts.js";
import { AddBank } from "./AddBank.js";
import { Checkup } from "./Checkup.js";
import { Outages } from "./Outages.js";
import { useIsKnown } from "./useIsKnown.js";

export interface OverviewProps {
  readonly session: SignedInSession;
}

/** The person's money, what needs attention, and their banks. */
export function Overview({ session }: OverviewProps) {
  const isKnown = useIsKnown(session.sandbox);
  const [firstName] = session.visitor.name.split(" ");
  return (
    <Page title={`Hello, ${firstName}`}>
      {!isKnown && <div className="panel panel--loading" aria-busy="true" />}
      {/* All parts are mounted at once, so that each starts to load its data. */}
      <div className="overview" hidden={!isKnown}>
        <div className="overview__notices">
          <ConsentNotice appName="Ledgerbird" changes={<PolicyChanges policy={policy} />} />
          <Checkup />
        </div>
        <div className="overview__money">
          <Accounts />
        </div>
        <div className="overview__banks">
          {session.sandbox && <TestAnswers />}
          <Outages />
          <ConnectionList appName="Ledgerbird" afterWithdrawal={terms.afterWithdrawal} />
          <AddBank />
        </div>
      </div>
    </Page>
  );
}
