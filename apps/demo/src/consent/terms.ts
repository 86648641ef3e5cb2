import type { ConsentRecordTerms } from "@basiq-kit/components";

/** Ledgerbird is made up, and so is all of this; a real app's lawyers write theirs. */
export const terms: ConsentRecordTerms = {
  appName: "Ledgerbird",
  legalEntity: "Ledgerbird Pty Ltd",
  accreditedParty: { name: "Made-up Data Holdings Pty Ltd", number: "ADRBNK000000" },
  accreditedFor:
    "Made-up Data Holdings is accredited, and Ledgerbird gets the data as its representative.",
  policyUrl: "/data-policy",
  contact: "privacy@ledgerbird.example",
  afterWithdrawal:
    "We delete our copy of your accounts and transactions within 24 hours, and keep nothing that could be traced to you.",
  serviceLoss: "Ledgerbird can no longer show your balances or where your money goes.",
  howOften: "Each time you refresh a bank, for as long as the consent lasts.",
  redundantData: "We delete data that we no longer need within 24 hours.",
  records: "We keep a record of each consent for 6 years. Write to us for a copy.",
  complaints: "Write to complaints@ledgerbird.example. We answer within two working days.",
};
