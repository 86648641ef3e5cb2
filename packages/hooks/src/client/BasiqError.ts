/** Everything that can go wrong between the app and Basiq, as a closed set to `switch` on. */
export type BasiqErrorCode =
  | "network"
  | "timeout"
  | "unavailable"
  | "rate-limited"
  | "malformed-answer"
  | "not-signed-in"
  | "token-endpoint-failed"
  | "token-refused"
  | "server-token-in-browser"
  | "scope-too-small"
  | "not-found"
  | "rejected"
  | "server-required"
  | "foreign-challenge-link"
  | "person-changed"
  | "no-active-consent"
  | "storage-blocked"
  | "before-redirect-failed"
  | "invalid-argument";

/** What an error is about: log all of it, Basiq's support asks for these four. */
export interface ErrorIds {
  readonly userId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly correlationId?: string | undefined;
}

export interface BasiqErrorDetails extends ErrorIds {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The code in Basiq's error body, an open set: `parameter-not-valid`, … */
  readonly apiCode?: string | undefined;
  readonly cause?: unknown;
}

const WHAT: Record<BasiqErrorCode, string> = {
  network: "The request got no answer. Check the connection, CORS, and that the server is up.",
  timeout: "The request took too long and was given up.",
  unavailable: "The service answered that it is not available now. Try again later.",
  "rate-limited": "Too many requests. Wait before the next one.",
  "malformed-answer":
    "The answer was not what Basiq documents. Look for a proxy or an error page in between.",
  "not-signed-in":
    "The app's server says nobody is signed in. Sign the person in again, or check `getUserId`.",
  "token-endpoint-failed":
    "The token endpoint gave no token. Check that it is reachable and answers { access_token, expires_in }.",
  "token-refused":
    "The token was refused, and a new one did not help. Check that it is bound to this person's Basiq user.",
  "server-token-in-browser":
    "The token endpoint answered a SERVER_ACCESS token or an API key, which must never reach a browser. Answer a CLIENT_ACCESS token instead.",
  "scope-too-small":
    "The token's scope does not reach this call. Route it through the app's server (`serverUrl`).",
  "not-found": "There is no such thing, or it is not this person's.",
  rejected: "The request was not accepted; `apiCode` says why.",
  "server-required":
    "This needs the app's server: give `serverUrl` to <BasiqProvider>. See @basiq-kit/server.",
  "foreign-challenge-link":
    "The challenge wants its answer sent to an address that is not Basiq's for this job. Nothing was sent.",
  "person-changed":
    "Someone else is signed in to the app in this browser. Load the page again, and check `userKey`.",
  "no-active-consent":
    "There is no active consent to extend or update. Ask for a new consent first.",
  "storage-blocked":
    "The browser keeps nothing for this site, so a return from the bank could not be checked. Ask the person to allow site data.",
  "before-redirect-failed": "`onBeforeRedirect` threw, so the redirect was not begun.",
  "invalid-argument": "An argument is not valid.",
};

/**
 * The kit's one error class: switch on `code`, log the ids, show the person guidance instead.
 *
 * The message never holds a token, an answer, a URL or a body.
 *
 * @example
 * onError={(error) => logger.warn(error.code, { jobId: error.jobId, correlationId: error.correlationId })}
 */
export class BasiqError extends Error {
  override readonly name = "BasiqError";
  readonly code: BasiqErrorCode;
  readonly status: number | undefined;
  readonly apiCode: string | undefined;
  readonly correlationId: string | undefined;
  readonly userId: string | undefined;
  readonly connectionId: string | undefined;
  readonly jobId: string | undefined;

  constructor(code: BasiqErrorCode, details: BasiqErrorDetails = {}, what: string = WHAT[code]) {
    super(`basiq-kit: ${what}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.apiCode = details.apiCode;
    this.correlationId = details.correlationId;
    this.userId = details.userId;
    this.connectionId = details.connectionId;
    this.jobId = details.jobId;
  }
}

/** Whether trying the same thing again can't help, so that a poller must stop. */
export function isFinal(error: BasiqError): boolean {
  switch (error.code) {
    case "network":
    case "timeout":
    case "unavailable":
    case "rate-limited":
    case "malformed-answer":
    case "token-endpoint-failed":
      return false;
    case "not-signed-in":
    case "token-refused":
    case "server-token-in-browser":
    case "scope-too-small":
    case "not-found":
    case "rejected":
    case "server-required":
    case "foreign-challenge-link":
    case "person-changed":
    case "no-active-consent":
    case "storage-blocked":
    case "before-redirect-failed":
    case "invalid-argument":
      return true;
    default:
      return error.code satisfies never;
  }
}

/** What was thrown, as a `BasiqError`: what the kit didn't make itself is a network failure. */
export function toBasiqError(thrown: unknown, ids: ErrorIds = {}): BasiqError {
  return thrown instanceof BasiqError
    ? thrown
    : new BasiqError("network", { ...ids, cause: thrown });
}
