import type { ConnectorMethod, ConnectorStatus } from "../world/connector.js";

/** Usual milliseconds per step, as in a connector's `stats.averageDurationMs`. */
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

/** What goes wrong at a bank, no matter who signs in. */
export type BankQuirk = "update-retried" | "fails-after-accounts" | "second-challenge";

/** An institution, with what is the same for each of its connectors. */
export interface Institution {
  id: string;
  name: string;
  shortName: string;
  type: string;
  tier: string;
  country: string;
  /** The logo's primary colour. */
  colour: string;
  methods: readonly ConnectorMethod[];
  stage: "alpha" | "beta" | "live";
  /** The status until `setConnectorStatus` changes it. */
  status: ConnectorStatus;
  /** `authorization.type` of its connectors. */
  authorizationType: "user" | "user-mfa" | "user-mfa-intermittent" | "token" | "other";
  mfa: BankMfa;
  /** A fixed `expiryMs` of this bank's token challenges, for tests that rely on it. */
  tokenExpiryMs?: number;
  quirk?: BankQuirk;
  durations: StepDurations;
  /** Whether its connectors have statistics. */
  hasStats: boolean;
}
