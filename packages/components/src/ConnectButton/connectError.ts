import type { BasiqError } from "@basiq-kit/hooks";
import type { ConnectCopy } from "./connectButtonWords.js";
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
  "headers-failed": "unreachable",
  "rate-limited": "unreachable",
  "not-signed-in": "signedOut",
  "person-changed": "personChanged",
} as const satisfies Record<
  Exclude<Code, DeveloperErrorCode | "not-found" | "rejected">,
  keyof ConnectCopy
>;

/** Why the redirect failed, and what to do; pressing the button again tries again. */
export function connectError({ code }: BasiqError, words: ConnectCopy): string {
  const known: Partial<Record<Code, (typeof WORDS)[keyof typeof WORDS]>> = WORDS;
  return words[known[code] ?? "misconfigured"];
}
