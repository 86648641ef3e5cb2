/** Everything that can go wrong between the app and Basiq, as a closed set to `switch` on. */
export type BasiqErrorCode =
  /** No answer came: no network, CORS, or a server that is down. The request was retried. */
  | "network"
  /** The answer took too long, or never came. */
  | "timeout"
  /** A status of 500 or more, from Basiq or the app's server. */
  | "unavailable"
  /** Too many requests; `retryAt` says when to try again, if that is known. */
  | "rate-limited"
  /** HTML, truncated JSON or nothing where Basiq documents JSON: a proxy or an outage. */
  | "malformed-answer"
  /** The app's server answered 401: nobody is signed in there. */
  | "not-signed-in"
  /** The token endpoint couldn't be reached, or returned no token; see `status`. */
  | "token-endpoint-failed"
  /** The provider's `headers` threw, rejected or returned an invalid header, so no request was sent. */
  | "headers-failed"
  /** Basiq refused the token, and a new one as well. */
  | "token-refused"
  /** The token endpoint returned a SERVER_ACCESS token or the API key. Fix it at once. */
  | "server-token-in-browser"
  /** Basiq doesn't allow this with a client token: it needs `serverUrl`. */
  | "scope-too-small"
  /** It doesn't exist or belongs to somebody else: the answer is the same. */
  | "not-found"
  /** The request was refused; `apiCode` says why, such as `origin-not-allowed`. */
  | "rejected"
  /** The hook needs `serverUrl`, and `BasiqProvider` has none. No request was sent. */
  | "server-required"
  /** A challenge asked for its answer to be sent somewhere other than Basiq. Nothing was sent. */
  | "foreign-challenge-link"
  /** The token belongs to a different person than the one this page was rendered for. */
  | "person-changed"
  /** There is nothing to extend or update. */
  | "no-active-consent"
  /** The browser stores nothing for this site, so a return couldn't be checked. */
  | "storage-blocked"
  /** `onBeforeRedirect` threw, so there was no redirect. */
  | "before-redirect-failed"
  /** A mistake in the app's code: the message says which. */
  | "invalid-argument";

/** What an error is about. Log all four ids, because Basiq's support asks for them. */
export interface ErrorIds {
  readonly userId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly correlationId?: string | undefined;
}

/** What else is known of a failure. */
export interface BasiqErrorDetails extends ErrorIds {
  /** The HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** The code in Basiq's error body, an open set: `parameter-not-valid`, … */
  readonly apiCode?: string | undefined;
  /** When trying again makes sense, in epoch milliseconds, if the app's server said so. */
  readonly retryAt?: number | undefined;
  readonly cause?: unknown;
}

const SENTENCES: Record<BasiqErrorCode, string> = {
  network: "The request got no answer. Check the connection, CORS and the server.",
  timeout: "The request got no answer in time. Try again later.",
  unavailable: "Basiq or the app's server answered with a 5xx status. Try again later.",
  "rate-limited": "Too many requests. Wait before the next one.",
  "malformed-answer":
    "The answer was not what Basiq documents. Look for a proxy or an error page in between.",
  "not-signed-in":
    "Nobody is signed in to the app's server. Sign the person in, or check `getUserId`.",
  "token-endpoint-failed":
    "The token endpoint did not return { access_token, expires_in }. See `status` and `cause`.",
  "headers-failed":
    "`headers` of <BasiqProvider> did not return valid headers, so no request was sent. See `cause`, if there is one.",
  "token-refused":
    "The token was refused, and a new one did not help. Check that it is bound to this person's Basiq user.",
  "server-token-in-browser":
    "The token endpoint returned a SERVER_ACCESS token or an API key, which reaches every user. Return a CLIENT_ACCESS token, and replace an exposed key.",
  "scope-too-small":
    "The token's scope does not allow this call. Send it through the app's server: give `serverUrl` to <BasiqProvider>.",
  "not-found": "It does not exist, or it is not this person's. Check the id.",
  rejected: "The request was not accepted; `apiCode` says why.",
  "server-required":
    "This needs the app's server: give `serverUrl` to <BasiqProvider>. See @basiq-kit/server.",
  "foreign-challenge-link":
    "The challenge asks for its answer at an address that is not Basiq's for this job, so nothing was sent. Check `apiUrl`.",
  "person-changed": "Someone else is signed in now. Load the page again, and check `userKey`.",
  "no-active-consent":
    "There is no active consent to extend or update. Ask for a new consent first.",
  "storage-blocked":
    "The browser blocks this site's data, so a return could not be checked. Ask the person to allow it.",
  "before-redirect-failed": "`onBeforeRedirect` threw, so there was no redirect. See `cause`.",
  "invalid-argument": "An argument is not valid.",
};

/**
 * The kit's only error class. Switch on `code` and log the ids; show the person guidance, not the message.
 *
 * The message never holds a token, an answer, a URL or a body.
 *
 * @example
 * onError={(error) => logger.warn(error.code, { jobId: error.jobId, correlationId: error.correlationId })}
 */
export class BasiqError extends Error {
  override readonly name = "BasiqError";
  declare readonly code: BasiqErrorCode;
  declare readonly status: number | undefined;
  declare readonly apiCode: string | undefined;
  /** When trying again makes sense, for `useCountdown`; `undefined` if the answer didn't say. */
  declare readonly retryAt: number | undefined;
  declare readonly correlationId: string | undefined;
  declare readonly userId: string | undefined;
  declare readonly connectionId: string | undefined;
  declare readonly jobId: string | undefined;

  constructor(code: BasiqErrorCode, details: BasiqErrorDetails = {}, sentence = SENTENCES[code]) {
    super(`basiq-kit: ${sentence}`, details);
    // `Error` has set the cause as a non-enumerable property, so that loggers that list fields skip it.
    const { cause: _, ...facts } = details;
    Object.assign(this, facts, { code });
  }
}

const MAY_PASS: ReadonlySet<BasiqErrorCode> = new Set<BasiqErrorCode>([
  "network",
  "timeout",
  "unavailable",
  "rate-limited",
  "malformed-answer",
  "token-endpoint-failed",
  "headers-failed",
]);

/** Whether a retry can't help, so that a poller must stop. */
export function isFinal({ code }: BasiqError): boolean {
  return !MAY_PASS.has(code);
}

/** Whether no answer came to a request, as without a network. */
export function gotNoAnswer({ code, status, cause }: BasiqError): boolean {
  if (code === "token-endpoint-failed")
    return status === undefined && cause instanceof BasiqError && gotNoAnswer(cause);
  // The app's `headers` may have had to ask for a new token first.
  return code === "network" || code === "timeout" || code === "headers-failed";
}

const OUTCOME_UNKNOWN: ReadonlySet<BasiqErrorCode> = new Set<BasiqErrorCode>([
  "network",
  "timeout",
  "unavailable",
  // It was accepted, and its answer was changed on the way back.
  "malformed-answer",
]);

/** Whether what was sent may have arrived, and been done, although its answer was lost or can't be read. */
export function mayHaveArrived({ code }: BasiqError): boolean {
  return OUTCOME_UNKNOWN.has(code);
}

/** What was thrown, as a `BasiqError`: anything that isn't one already is a network failure. */
export function toBasiqError(thrown: unknown, ids: ErrorIds = {}): BasiqError {
  return thrown instanceof BasiqError
    ? thrown
    : new BasiqError("network", { ...ids, cause: thrown });
}
