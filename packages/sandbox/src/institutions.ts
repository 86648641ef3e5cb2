/** Usual milliseconds per step, as a connector's `stats.averageDurationMs` gives them. */
export interface StepDurations {
  verifyCredentials: number;
  retrieveAccounts: number;
  retrieveTransactions: number;
  retrieveMeta: number;
}

/** When a bank asks for a second factor, and how. */
export type BankMfa =
  | { when: "never" }
  | { when: "always" | "half-of-runs"; how: "persona" }
  | { when: "always"; how: "confirm-in-app" };

/** A test bank. */
export interface Institution {
  id: string;
  name: string;
  shortName: string;
  /** The logo's primary colour. */
  colour: string;
  /** `authorization.type` of its connector. */
  authorizationType: "user" | "user-mfa" | "user-mfa-intermittent";
  mfa: BankMfa;
  /** A fixed `expiryMs` for this bank's token challenges, where a test needs to know it. */
  tokenExpiryMs?: number;
  durations: StepDurations;
}

const QUICK: StepDurations = durations(4_000, 3_000, 5_000);
const SLOW: StepDurations = durations(6_500, 4_500, 9_000);

/**
 * The banks. AU00000 and AU00004 are Basiq's own ids (basiq-api.md, "Test people"); the ids of Pied Piper Bank and
 * Nucleus Bank aren't known here, and Raviga Mutual is our addition: ids from AU90001 up are the sandbox's.
 */
const institutions: readonly Institution[] = [
  {
    id: "AU00000",
    name: "Hooli",
    shortName: "Hooli",
    colour: "#0a58ca",
    authorizationType: "user",
    mfa: { when: "never" },
    durations: QUICK,
  },
  {
    id: "AU00004",
    name: "HooliGov",
    shortName: "HooliGov",
    colour: "#00693e",
    authorizationType: "user",
    mfa: { when: "never" },
    durations: SLOW,
  },
  {
    id: "AU90001",
    name: "Pied Piper Bank",
    shortName: "Pied Piper",
    colour: "#138a36",
    authorizationType: "user-mfa",
    mfa: { when: "always", how: "persona" },
    tokenExpiryMs: 120_000,
    durations: QUICK,
  },
  {
    id: "AU90002",
    name: "Nucleus Bank",
    shortName: "Nucleus",
    colour: "#5b2a86",
    authorizationType: "user-mfa-intermittent",
    mfa: { when: "half-of-runs", how: "persona" },
    durations: SLOW,
  },
  {
    id: "AU90003",
    name: "Raviga Mutual",
    shortName: "Raviga",
    colour: "#b3261e",
    authorizationType: "user-mfa",
    mfa: { when: "always", how: "confirm-in-app" },
    durations: QUICK,
  },
];

/** The bank with this id, or undefined. */
export function findInstitution(id: string): Institution | undefined {
  return institutions.find((institution) => institution.id === id);
}

/** Every bank's id, for messages and pickers. */
export function institutionIds(): string[] {
  return institutions.map((institution) => institution.id);
}

function durations(
  verifyCredentials: number,
  retrieveAccounts: number,
  retrieveTransactions: number,
): StepDurations {
  return { verifyCredentials, retrieveAccounts, retrieveTransactions, retrieveMeta: 800 };
}
