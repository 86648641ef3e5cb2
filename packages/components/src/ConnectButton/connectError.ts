import type { BasiqError } from "@basiq-kit/hooks";
import type { ConnectCopy } from "../copy/sections/connect.js";

type Code = BasiqError["code"];

/** What a person can do nothing about; by type alone, for a small button has no room for names. */
type Misconfigured =
  | "server-required"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "invalid-argument"
  | "foreign-challenge-link"
  | "not-found"
  | "rejected"
  | "malformed-answer";

const WORDS = {
  "no-active-consent": "noActiveConsent",
  "storage-blocked": "storageBlocked",
  "before-redirect-failed": "notSaved",
  network: "unreachable",
  timeout: "unreachable",
  unavailable: "unreachable",
  "token-endpoint-failed": "unreachable",
  "rate-limited": "unreachable",
  "not-signed-in": "signedOut",
  "person-changed": "personChanged",
} as const satisfies Record<Exclude<Code, Misconfigured>, keyof ConnectCopy>;

/** Why nobody was taken anywhere, and what to do; pressing the button again is trying again. */
export function connectError({ code }: BasiqError, words: ConnectCopy): string {
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return words[known[code] ?? "misconfigured"];
}
