import type { BasiqError, NextTry } from "@basiq-kit/hooks";
import { fromWords } from "../copy/dates.js";
import type { ReadCopy, ReadWords } from "./readWords.js";
import type { DeveloperErrorCode } from "./DeveloperErrorCode.js";

type Code = BasiqError["code"];

const WORDS = {
  network: "network",
  timeout: "network",
  unavailable: "unavailable",
  "token-endpoint-failed": "unavailable",
  // A proxy's page in an outage.
  "malformed-answer": "unavailable",
  "headers-failed": "unavailable",
  "rate-limited": "tooMany",
  "not-signed-in": "signedOut",
  "person-changed": "personChanged",
  "not-found": "notFound",
  rejected: "other",
  "no-active-consent": "noActiveConsent",
  "storage-blocked": "other",
  "before-redirect-failed": "other",
} as const satisfies Record<Exclude<Code, DeveloperErrorCode>, keyof ReadCopy>;

/**
 * Why something can't be shown and what to do, in words for the person; the log has the details.
 *
 * @param next What can be done, from `useNextTry`: a time that is named leaves no room for a button.
 */
export function readErrorWords(
  { code }: BasiqError,
  next: NextTry,
  { locale, read }: Pick<ReadWords, "locale" | "read">,
): string {
  if (next.type === "later") return read.later(fromWords(locale, next.retryAt));
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return read[known[code] ?? "misconfigured"];
}
