import type { BasiqError, NextTry } from "@basiq-kit/hooks";
import { fromWords } from "../copy/dates.js";
import type { ConnectButtonWords, ConnectCopy } from "./connectButtonWords.js";
import type { DeveloperErrorCode } from "../ui/DeveloperErrorCode.js";

type Code = BasiqError["code"];

const WORDS = {
  "no-active-consent": "noActiveConsent",
  "storage-blocked": "storageBlocked",
  "before-redirect-failed": "notSaved",
  network: "unreachable",
  timeout: "unreachable",
  unavailable: "unreachable",
  "token-endpoint-failed": "unreachable",
  "malformed-answer": "unreachable",
  "headers-failed": "unreachable",
  "rate-limited": "unreachable",
  "not-signed-in": "signedOut",
  "person-changed": "personChanged",
  "not-found": "notFound",
  rejected: "notDone",
} as const satisfies Record<Exclude<Code, DeveloperErrorCode>, keyof ConnectCopy>;

/**
 * Why the redirect failed, and what to do.
 *
 * @param next What can be done, from `useNextTry`: only `now` can the button help.
 */
export function connectError(
  { code }: BasiqError,
  next: NextTry,
  { locale, connect: words }: ConnectButtonWords,
): string {
  if (next.type === "later") return words.later(fromWords(locale, next.retryAt));
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return words[known[code] ?? "misconfigured"];
}
