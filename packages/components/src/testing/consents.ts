import type { ConsentPolicy, UseConsentResult, UseConsentsResult } from "@basiq-kit/hooks";
import { BasiqError, consentRecords, consentState, parseConsents } from "@basiq-kit/hooks/core";
import type { ConsentRecordTerms } from "../ConsentHistory/consentRecordTerms.js";
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

/** The same with all that a receipt can say besides. */
export const RECORD_TERMS: ConsentRecordTerms = {
  ...TERMS,
  serviceLoss: "Ledgerbird can no longer sort your spending or warn you of bills.",
  howOften: "We fetch new data once a day, for as long as the consent lasts.",
  redundantData: "We delete data within 30 days of no longer needing it.",
  records: "We keep a record of this consent for 6 years. Ask us for a copy at any time.",
  complaints:
    "Write to complaints@ledgerbird.example. If that doesn’t help, the Australian Financial Complaints Authority is free.",
  accreditedFor: "Example Data is accredited, and Ledgerbird gets the data as its representative.",
};

/** An app that says on purpose that there is nothing to say. */
export const SILENT_TERMS: ConsentRecordTerms = {
  ...TERMS,
  serviceLoss: undefined,
  howOften: undefined,
  redundantData: undefined,
  records: undefined,
  complaints: undefined,
  accreditedFor: undefined,
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

/** The same in all its words, as Basiq's dashboard has them. */
export const SANDBOX_POLICY_IN_WORDS: ConsentPolicy = {
  ...SANDBOX_POLICY,
  permissions: [
    asked(ACCOUNTS),
    asked(TRANSACTIONS),
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
};

export interface WireConsent {
  /** @default "consent-1" */
  readonly id?: string;
  /** Days since it was given; `null` where Basiq doesn't say. @default 65 */
  readonly givenAgo?: number | null;
  /** Days since it last changed, as by an extension; never before it was given. @default it hasn't since */
  readonly updatedAgo?: number;
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
  return known(wanted.stale, [wireOf(wanted)]);
}

function wireOf(wanted: WireConsent) {
  const { id = "consent-1", days = 300, givenAgo = 65, status = "active", revokedAgo } = wanted;
  const { policyChanged = false, updatedAgo = givenAgo } = wanted;
  const permissions = wanted.permissions ?? [ACCOUNTS, TRANSACTIONS, CUSTOMER];
  return {
    type: "consent",
    id,
    status,
    ...(givenAgo === null ? {} : { created: iso(NOW - givenAgo * DAY) }),
    ...(updatedAgo === null ? {} : { updated: iso(NOW - updatedAgo * DAY) }),
    ...(days === null ? {} : { expiryDate: iso(NOW + days * DAY) }),
    ...(revokedAgo === undefined ? {} : { revoked: iso(NOW - revokedAgo * DAY) }),
    purpose: { primary: POLICY.purpose },
    data: { retainData: false, initialRetrievalDays: 365, permissions },
    links: {
      consentPolicy: "/policies/1",
      latestConsentPolicy: policyChanged ? "/policies/2" : "/policies/1",
    },
  };
}

/** The result of `useConsents` at `NOW` for consents that Basiq lists like this. */
export function consents(
  wanted: readonly WireConsent[],
  { stale = false }: { readonly stale?: boolean } = {},
): UseConsentsResult {
  const { items } = parseConsents({ type: "list", data: wanted.map(wireOf) });
  return {
    status: "ready",
    ...consentRecords(items, NOW).state,
    refetchError: stale ? new BasiqError("network") : undefined,
    refetch: nothing,
  };
}

/** One that holds, and one of each way to end. */
export const EVERY_CONSENT: readonly WireConsent[] = [
  { id: "active" },
  { id: "replaced", givenAgo: 200, status: "revoked", revokedAgo: 65 },
  { id: "withdrawn", givenAgo: 320, status: "revoked", revokedAgo: 240 },
  { id: "expired", givenAgo: 800, days: -435, status: "expired" },
  { id: "undated", givenAgo: 900, status: "revoked" },
  { id: "archived", givenAgo: null, status: "archived" },
];

/** The result of `useConsent` for someone who never consented. */
export const noConsent = known(false, []);

function known(stale = false, wire: readonly unknown[]): UseConsentResult {
  const { items } = parseConsents({ type: "list", data: wire });
  return {
    ...consentState(items, NOW).state,
    refetchError: stale ? new BasiqError("network") : undefined,
    refetch: nothing,
  };
}
