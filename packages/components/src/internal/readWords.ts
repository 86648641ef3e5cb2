import type { BasiqError } from "@basiq-kit/hooks";
import type { ReadCopy } from "../copy/sections/read.js";

type Code = BasiqError["code"];

/** What a person can do nothing about; by type alone, for names are bytes. */
type Misconfigured =
  | "server-required"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "invalid-argument"
  | "foreign-challenge-link"
  | "malformed-answer"
  // These come of a redirect only.
  | "no-active-consent"
  | "storage-blocked"
  | "before-redirect-failed";

const WORDS = {
  network: "network",
  timeout: "network",
  unavailable: "unavailable",
  "token-endpoint-failed": "unavailable",
  "rate-limited": "tooMany",
  "not-signed-in": "signedOut",
  "person-changed": "signedOut",
  "not-found": "other",
  rejected: "other",
} as const satisfies Record<Exclude<Code, Misconfigured>, keyof ReadCopy>;

/** Why something can't be shown, in the person's words; the log has the rest. */
export function readErrorWords({ code }: BasiqError, read: ReadCopy): string {
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return read[known[code] ?? "misconfigured"];
}
