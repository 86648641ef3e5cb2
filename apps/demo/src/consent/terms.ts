import type { ConsentTerms } from "@basiq-kit/components";

/** Ledgerbird is made up, and so is all of this; a real app's lawyers write theirs. */
export const terms: ConsentTerms = {
  appName: "Ledgerbird",
  legalEntity: "Ledgerbird Pty Ltd",
  accreditedParty: { name: "Made-up Data Holdings Pty Ltd", number: "ADRBNK000000" },
  policyUrl: "/data-policy",
  contact: "privacy@ledgerbird.example",
  afterWithdrawal:
    "We delete our copy of your accounts and transactions within 24 hours, and keep nothing that could be traced to you.",
};
