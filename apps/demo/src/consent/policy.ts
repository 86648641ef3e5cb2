import type { ConsentPolicy } from "@basiq-kit/hooks";

/** What Ledgerbird asks for, as the sandbox's latest policy has it; with a real Basiq, as in its dashboard. */
export const policy: ConsentPolicy = {
  permissions: [
    {
      scope: "bank:accounts.detail:read",
      required: true,
      name: "Account balance and details",
      description: "The accounts you have, and what is in them.",
      attributes: ["Name of account", "Type of account", "Account balance", "Account number"],
    },
    {
      scope: "bank:transactions:read",
      required: true,
      name: "Transaction details",
      description: "What came in and went out.",
      attributes: ["Dates", "Descriptions", "Amounts", "Who you paid or were paid by"],
    },
    {
      scope: "common:customer.basic:read",
      required: false,
      name: "Name and contact details",
      description: "Who you are, as your bank has it on record.",
      attributes: ["Name", "Phone", "Email address", "Residential address"],
    },
  ],
  purpose: {
    title: "Budgeting",
    description:
      "Ledgerbird shows you where your money goes, so it needs to see your accounts and transactions.",
  },
  duration: { months: 12 },
  initialRetrievalDays: 365,
  retainData: false,
};
