import type { BasiqError } from "@basiq-kit/hooks";
import type { ReadCopy } from "../copy/sections/read.js";

/** Why something can't be shown, in the person's words; the log has the rest. */
export function readErrorWords({ code }: BasiqError, read: ReadCopy): string {
  switch (code) {
    case "network":
    case "timeout":
      return read.network;
    case "unavailable":
    case "malformed-answer":
    case "token-endpoint-failed":
      return read.unavailable;
    case "rate-limited":
      return read.tooMany;
    case "not-signed-in":
    case "person-changed":
      return read.signedOut;
    case "server-required":
    case "token-refused":
    case "server-token-in-browser":
    case "scope-too-small":
    case "invalid-argument":
    case "foreign-challenge-link":
      return read.misconfigured;
    case "not-found":
    case "rejected":
    case "no-active-consent":
    case "storage-blocked":
    case "before-redirect-failed":
      return read.other;
    default:
      return code satisfies never;
  }
}
