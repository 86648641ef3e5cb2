import type { BasiqError } from "@basiq-kit/hooks";
import type { ConnectCopy } from "../copy/sections/connect.js";

/** What a person can do nothing about. */
type Misconfigured =
  | "server-required"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "invalid-argument"
  | "foreign-challenge-link"
  | "not-found"
  | "rejected";

/** Why nobody was taken anywhere, and what to do; pressing the button again is trying again. */
export function connectError({ code }: BasiqError, words: ConnectCopy): string {
  switch (code) {
    case "no-active-consent":
      return words.noActiveConsent;
    case "storage-blocked":
      return words.storageBlocked;
    case "before-redirect-failed":
      return words.notSaved;
    case "network":
    case "timeout":
    case "unavailable":
    case "malformed-answer":
    case "token-endpoint-failed":
    case "rate-limited":
      return words.unreachable;
    case "not-signed-in":
      return words.signedOut;
    case "person-changed":
      return words.personChanged;
    default:
      // By their type alone: so many names would be a good part of a small button.
      code satisfies Misconfigured;
      return words.misconfigured;
  }
}
