import type { BasiqServer, WebhookOptions } from "@basiq-kit/server";
import type { Person } from "./people.js";
import type { Routes } from "./routes.js";
import type { Visitor } from "./sessions.js";

/** What stands behind Ledgerbird's server: the sandbox, or Basiq itself. */
export interface Upstream {
  readonly apiKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
  /** The banks' time: epoch milliseconds. */
  readonly now: () => number;
  /** How far the browser's clock is put forward, in milliseconds. */
  readonly skipped: () => number;
  readonly webhooks: WebhookOptions | undefined;
  /** Who can sign in. */
  readonly people: readonly Person[];
  /** Gives the Basiq user with whom someone who signs in as this person goes on. */
  readonly userOf: (person: Person, server: BasiqServer) => Promise<string>;
  /** Routes of its own; none at Basiq, which can't be steered. */
  readonly routes: (signedIn: (request: Request) => Visitor) => Routes;
  readonly close: () => Promise<void>;
}

// Ledgerbird keeps no data of anyone's: what a page shows comes from Basiq each time.
export const NOTHING_KEPT = "declined";
