import { BASIQ_CONSENT_URL } from "@basiq-kit/schema";
import type { SandboxClock } from "./clock.js";
import type { IdSource } from "./ids.js";
import type { Shapes } from "./shapes.js";
import type { Records } from "./records.js";
import type { TokenMint } from "./tokenMint.js";

/** The state and services that the routes use: one per sandbox. */
export interface Core {
  clock: SandboxClock;
  seed: number;
  apiUrl: string;
  apiKey: string;
  shapes: Shapes;
  ids: IdSource;
  records: Records;
  tokens: TokenMint;
  /** The origin of the Consent UI in links to it. `createConsentUi` sets it. */
  consentUrl: string;
}

/** The origin of Basiq's own Consent UI. */
export const CONSENT_URL = new URL(BASIQ_CONSENT_URL).origin;
