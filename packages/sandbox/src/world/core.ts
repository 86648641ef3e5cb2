import type { SandboxClock } from "./clock.js";
import type { IdSource } from "./ids.js";
import type { Shapes } from "./shapes.js";
import type { Records } from "./records.js";
import type { TokenMint } from "./tokenMint.js";

/** What the routes work on: one per sandbox. */
export interface Core {
  clock: SandboxClock;
  seed: number;
  apiUrl: string;
  apiKey: string;
  shapes: Shapes;
  ids: IdSource;
  records: Records;
  tokens: TokenMint;
  /** Where people find the Consent UI: links to it carry this. Whoever serves one says where it stands. */
  consentUrl: string;
}

/** Where Basiq's own stands. */
export const CONSENT_URL = "https://consent.basiq.io";
