import type { BasiqError } from "../errors/BasiqError.js";

/**
 * What can be done about something that failed: nothing, wait until a time, or act now. It is one of them, so
 * that nobody sees a button that can't help, or a time beside a button.
 */
export type NextTry =
  /** Trying again can't help. */
  | { readonly type: "never" }
  /** Only signing in to the app again can help. */
  | { readonly type: "sign-in" }
  | {
      readonly type: "later";
      /** From when it makes sense, in epoch milliseconds. */
      readonly retryAt: number;
    }
  | { readonly type: "now" };

/**
 * When something that failed may be tried again: until `retryAt` a time, from then on a button.
 *
 * @param now Epoch milliseconds.
 * @example
 * nextTry(error, Date.now()).type; // "now"
 */
export function nextTry({ code, retryAt }: BasiqError, now: number): NextTry {
  switch (code) {
    case "not-signed-in":
      return { type: "sign-in" };
    case "network":
    case "timeout":
    case "unavailable":
    case "rate-limited":
    case "malformed-answer":
    case "token-endpoint-failed":
    // Why is not known, so it may be another answer the next time.
    case "rejected":
    // The person can change both, and then it works.
    case "storage-blocked":
    case "before-redirect-failed":
      return retryFrom(retryAt, now);
    case "not-found":
    case "no-active-consent":
    case "person-changed":
    case "token-refused":
    case "server-token-in-browser":
    case "scope-too-small":
    case "server-required":
    case "foreign-challenge-link":
    case "invalid-argument":
      return { type: "never" };
    default:
      return code satisfies never;
  }
}

/** The rule itself, for whatever may be tried again. */
export function retryFrom(
  retryAt: number | undefined,
  now: number,
): Extract<NextTry, { type: "later" | "now" }> {
  return retryAt !== undefined && now < retryAt ? { type: "later", retryAt } : { type: "now" };
}
