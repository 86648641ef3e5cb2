import { ConsentCard, ConsentHistory, PolicyChanges } from "@basiq-kit/components";
import { Page } from "../ui/Page.js";
import { policy } from "./policy.js";
import { terms } from "./terms.js";
import { useSharedBanks } from "./useSharedBanks.js";

/** What the person shares, until when and how to stop; and what they shared before. */
export function ConsentPage() {
  const banksOf = useSharedBanks();
  return (
    <Page
      title="Consent"
      lead="What you let Ledgerbird see, for how long, and how to change it or stop sharing."
    >
      <ConsentCard
        {...terms}
        changes={<PolicyChanges policy={policy} />}
        returnTo="/consent"
        headingLevel={2}
        className="consent-card"
      />
      <ConsentHistory {...terms} banksOf={banksOf} headingLevel={2} className="consent-card" />
    </Page>
  );
}
