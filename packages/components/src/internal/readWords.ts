import type { BasiqError } from "@basiq-kit/hooks";
import type { ReadCopy } from "../copy/sections/read.js";

type Code = BasiqError["code"];

/** What says no more than that it didn't work. */
type Other =
  | "not-found"
  | "rejected"
  | "no-active-consent"
  | "storage-blocked"
  | "before-redirect-failed";

const WORDS = {
  network: "network",
  timeout: "network",
  unavailable: "unavailable",
  "malformed-answer": "unavailable",
  "token-endpoint-failed": "unavailable",
  "rate-limited": "tooMany",
  "not-signed-in": "signedOut",
  "person-changed": "signedOut",
  "server-required": "misconfigured",
  "token-refused": "misconfigured",
  "server-token-in-browser": "misconfigured",
  "scope-too-small": "misconfigured",
  "invalid-argument": "misconfigured",
  "foreign-challenge-link": "misconfigured",
} as const satisfies Record<Exclude<Code, Other>, keyof ReadCopy>;

/** Why something can't be shown, in the person's words; the log has the rest. */
export function readErrorWords({ code }: BasiqError, read: ReadCopy): string {
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return read[known[code] ?? "other"];
}
