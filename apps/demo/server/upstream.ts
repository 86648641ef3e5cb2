import type { BasiqServer, WebhookOptions } from "@basiq-kit/server";
import type { Person } from "./people.js";
import type { Routes } from "./routes.js";
import type { Visitor } from "./sessions.js";

/** What Ledgerbird's server calls: the sandbox, or Basiq itself. */
export interface Upstream {
  readonly apiKey: string;
  readonly apiUrl: string;
  readonly consentUrl: string;
  /** The banks' time: epoch milliseconds. */
  readonly now: () => number;
  /** How far the browser's clock is moved forward, in milliseconds. */
  readonly skipped: () => number;
  readonly webhooks: WebhookOptions | undefined;
  /** Who can sign in. */
  readonly people: readonly Person[];
  /** The Basiq user for someone who signs in as this person. */
  readonly userOf: (person: Person, server: BasiqServer) => Promise<string>;
  /** Routes of its own. Basiq has none, because it can't be controlled. */
  readonly routes: (signedIn: (request: Request) => Visitor) => Routes;
  readonly close: () => Promise<void>;
}

// Ledgerbird stores nobody's data: what a page shows is fetched from Basiq each time.
export const NO_DATA_STORED = "declined";
