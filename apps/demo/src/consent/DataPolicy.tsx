import { Link } from "wouter";
import { Page } from "../ui/Page.js";
import { terms } from "./terms.js";

/** A data policy as short as it can be; made up, as Ledgerbird is. */
export function DataPolicy() {
  return (
    <Page title="Data policy" lead="What Ledgerbird does with what your banks share.">
      <section className="panel prose">
        <h2>What we hold</h2>
        <p>
          Ledgerbird keeps none of your banking data. What a page shows comes from Basiq each time
          you look, and leaves with the page.
        </p>
        <h2>Who sees it</h2>
        <p>{`You. ${terms.legalEntity} gets it through Basiq under the accreditation of ${terms.accreditedParty.name} (${terms.accreditedParty.number}). Nobody else does.`}</p>
        <h2>When you stop sharing</h2>
        <p>{terms.afterWithdrawal}</p>
        <h2>Questions and complaints</h2>
        <p>{`Write to ${terms.contact}. We answer within two working days.`}</p>
        <p>
          <Link href="/consent">Back to your consent</Link>
        </p>
      </section>
    </Page>
  );
}
