import type { ConsentPolicy, UseConsentResult } from "@basiq-kit/hooks";
import { BasiqError, consentState, parseConsents } from "@basiq-kit/hooks/core";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import { DAY, iso, NOW } from "./states.js";

// As `states.ts`: what the kit's own functions make of Basiq's answers.

const nothing = () => Promise.resolve();

/** What an app must say about itself. */
export const TERMS: ConsentTerms = {
  appName: "Ledgerbird",
  legalEntity: "Ledgerbird Pty Ltd",
  accreditedParty: { name: "Example Data Pty Ltd", number: "ADRBNK000000" },
  policyUrl: "https://ledgerbird.example/data-policy",
  contact: "privacy@ledgerbird.example",
  afterWithdrawal: "We delete our copy within 30 days.",
};

const information = (name: string, description: string, attributeList: readonly string[]) => ({
  name,
  description,
  attributeList,
});

export const ACCOUNTS = {
  scope: "bank:accounts.detail:read",
  required: true,
  consented: true,
  information: information(
    "Account balance and details",
    "The accounts you have, and what is in them.",
    ["Name of account", "Type of account", "Account balance", "Account number"],
  ),
};
export const TRANSACTIONS = {
  scope: "bank:transactions:read",
  required: true,
  consented: true,
  information: information("Transaction details", "What came in and went out.", [
    "Dates",
    "Descriptions",
    "Amounts",
    "Who you paid or were paid by",
  ]),
};
export const CUSTOMER = {
  scope: "common:customer.detail:read",
  required: false,
  consented: false,
  information: information("Name and contact details", "Who you are, as your bank knows you.", [
    "Name",
    "Phone",
    "Email address",
  ]),
};

const asked = ({
  scope,
  required,
  information: { name, description, attributeList },
}: typeof ACCOUNTS) => ({
  scope,
  required,
  name,
  description,
  attributes: attributeList,
});

/** The same as an app writes it down, for the same purpose and on the same terms. */
export const POLICY = {
  permissions: [asked(ACCOUNTS), asked(TRANSACTIONS), asked(CUSTOMER)] as const,
  purpose: { title: "Budgeting", description: "Ledgerbird shows you where your money goes." },
  duration: { months: 12 },
  initialRetrievalDays: 365,
  retainData: false,
} satisfies ConsentPolicy;

/** The sandbox's latest policy, as an app writes its own down. */
export const SANDBOX_POLICY: ConsentPolicy = {
  permissions: [
    { scope: "bank:accounts.detail:read", required: true, name: "Account balance and details" },
    { scope: "bank:transactions:read", required: true, name: "Transaction details" },
    { scope: "common:customer.basic:read", required: false, name: "Name and contact details" },
  ],
  duration: { months: 12 },
  initialRetrievalDays: 365,
  retainData: false,
};

export interface WireConsent {
  /** Days until it ends, negative where it has ended; `null` where Basiq names no end. @default 300 */
  readonly days?: number | null;
  readonly status?: string;
  /** Days since it was withdrawn. */
  readonly revokedAgo?: number;
  readonly policyChanged?: boolean;
  readonly permissions?: readonly Readonly<Record<string, unknown>>[];
  /** The last fetch failed. */
  readonly stale?: boolean;
}

/** The result of `useConsent` at `NOW` for a consent that Basiq lists like this. */
export function consent(wanted: WireConsent = {}): UseConsentResult {
  const { days = 300, status = "active", revokedAgo, policyChanged = false } = wanted;
  const permissions = wanted.permissions ?? [ACCOUNTS, TRANSACTIONS, CUSTOMER];
  return known(wanted.stale, [
    {
      type: "consent",
      id: "consent-1",
      status,
      created: iso(NOW - 65 * DAY),
      ...(days === null ? {} : { expiryDate: iso(NOW + days * DAY) }),
      ...(revokedAgo === undefined ? {} : { revoked: iso(NOW - revokedAgo * DAY) }),
      purpose: { primary: POLICY.purpose },
      data: { retainData: false, initialRetrievalDays: 365, permissions },
      links: {
        consentPolicy: "/policies/1",
        latestConsentPolicy: policyChanged ? "/policies/2" : "/policies/1",
      },
    },
  ]);
}

/** The result of `useConsent` for someone who never consented. */
export const noConsent = known(false, []);

function known(stale = false, consents: readonly unknown[]): UseConsentResult {
  const { items } = parseConsents({ type: "list", data: consents });
  return {
    ...consentState(items, NOW).state,
    refetchError: stale ? new BasiqError("network") : undefined,
    refetch: nothing,
  };
}
