import type { BasiqError } from "@basiq-kit/hooks";
import type { ReadCopy } from "./readWords.js";
import type { DeveloperErrorCode } from "./DeveloperErrorCode.js";

type Code = BasiqError["code"];

const WORDS = {
  network: "network",
  timeout: "network",
  unavailable: "unavailable",
  "token-endpoint-failed": "unavailable",
  "headers-failed": "unavailable",
  "rate-limited": "tooMany",
  "not-signed-in": "signedOut",
  "person-changed": "signedOut",
  "not-found": "other",
  rejected: "other",
  "no-active-consent": "other",
  "storage-blocked": "other",
  "before-redirect-failed": "other",
} as const satisfies Record<Exclude<Code, DeveloperErrorCode>, keyof ReadCopy>;

/** Why something can't be shown, in words for the person; the log has the details. */
export function readErrorWords({ code }: BasiqError, read: ReadCopy): string {
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return read[known[code] ?? "misconfigured"];
}
