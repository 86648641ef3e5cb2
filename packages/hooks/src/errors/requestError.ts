import {
  BasiqError,
  type BasiqErrorCode,
  type BasiqErrorDetails,
  type CommonErrorCode,
} from "./BasiqError.js";

const WHAT: Record<Exclude<BasiqErrorCode, CommonErrorCode>, string> = {
  unavailable: "The service answered that it is not available now. Try again later.",
  "rate-limited": "Too many requests. Wait before the next one.",
  "malformed-answer":
    "The answer was not what Basiq documents. Look for a proxy or an error page in between.",
  "token-refused":
    "The token was refused, and a new one did not help. Check that it is bound to this person's Basiq user.",
  "scope-too-small":
    "The token's scope does not reach this call. Route it through the app's server (`serverUrl`).",
  "not-found": "There is no such thing, or it is not this person's.",
  rejected: "The request was not accepted; `apiCode` says why.",
  "server-required":
    "This needs the app's server: give `serverUrl` to <BasiqProvider>. See @basiq-kit/server.",
  "foreign-challenge-link":
    "The challenge wants its answer sent to an address that is not Basiq's for this job. Nothing was sent.",
  "no-active-consent":
    "There is no active consent to extend or update. Ask for a new consent first.",
  "invalid-argument": "An argument is not valid.",
};

const SAID: Partial<Record<BasiqErrorCode, string>> = WHAT;

/** An error with its words, which lie here so that they are in no bundle that sends no requests. */
export function requestError(code: BasiqErrorCode, details: BasiqErrorDetails = {}): BasiqError {
  return new BasiqError(code, details, SAID[code]);
}
