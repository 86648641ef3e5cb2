/** One kind of data that a policy asks for. */
export interface PolicyPermission {
  scope: string;
  /** Whether a person has to agree to it. */
  required: boolean;
  entity: string;
  information: { name: string; description: string; attributeList: string[] };
  purpose: PurposeText;
}

/** Why data is wanted, in words for people. */
export interface PurposeText {
  title: string;
  description: string;
}

/** What an application asks people to consent to. */
export interface ConsentPolicy {
  id: string;
  purpose: { primary: PurposeText; other: PurposeText[] };
  permissions: PolicyPermission[];
  /** How long a consent to it is valid. */
  durationDays: number;
  /** Whether the application keeps the data once the consent is over. */
  retainData: boolean;
  /** How far back the first retrieval reaches. */
  initialRetrievalDays: number;
}

/** The name of the imaginary application that asks. */
export const PARTNER_NAME = "Ledgerbird";

const purpose = (title: string, description: string): PurposeText => ({ title, description });

const budget = purpose(
  "Budgeting",
  `${PARTNER_NAME} shows you where your money goes, so it needs to see your accounts and transactions.`,
);

const accounts: PolicyPermission = {
  scope: "bank:accounts.detail:read",
  required: true,
  entity: "account",
  information: {
    name: "Account balance and details",
    description: "The accounts you have, and what is in them.",
    attributeList: ["Name of account", "Type of account", "Account balance", "Account number"],
  },
  purpose: purpose("Balances", "To add up what you have."),
};

const transactions: PolicyPermission = {
  scope: "bank:transactions:read",
  required: true,
  entity: "transaction",
  information: {
    name: "Transaction details",
    description: "What came in and went out.",
    attributeList: ["Dates", "Descriptions", "Amounts", "Who you paid or were paid by"],
  },
  purpose: purpose("Spending", "To sort what you spend into categories."),
};

const customer: PolicyPermission = {
  scope: "common:customer.basic:read",
  required: false,
  entity: "customer",
  information: {
    name: "Name and contact details",
    description: "Who you are, as your bank has it on record.",
    attributeList: ["Name", "Phone", "Email address", "Residential address"],
  },
  purpose: purpose("Your details", "To fill in forms for you."),
};

const olderPolicy: ConsentPolicy = {
  id: "policy-2023-07",
  purpose: { primary: budget, other: [] },
  permissions: [accounts, transactions],
  durationDays: 180,
  retainData: false,
  initialRetrievalDays: 90,
};

const latest: ConsentPolicy = {
  id: "policy-2024-10",
  purpose: {
    primary: budget,
    other: [purpose("Product improvement", `${PARTNER_NAME} learns which categories help people.`)],
  },
  permissions: [accounts, transactions, customer],
  durationDays: 365,
  retainData: false,
  initialRetrievalDays: 365,
};

/**
 * The application's policies, oldest first. There are two, so that people may have consented to an older one
 * (basiq-api.md, "Consents").
 */
export const policies: readonly ConsentPolicy[] = [olderPolicy, latest];

/** The policy of new consents. */
export function latestPolicy(): ConsentPolicy {
  return latest;
}

/** The policy with this id, or undefined. */
export function findPolicy(id: string): ConsentPolicy | undefined {
  return policies.find((policy) => policy.id === id);
}
