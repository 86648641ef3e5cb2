import type { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqServerErrorCode } from "../errors/errorKinds.js";

interface PublicEntry {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const INTERNAL: PublicEntry = {
  code: "internal-server-error",
  title: "Internal server error",
  detail: "Something went wrong on the app's server.",
};
const UNAVAILABLE: PublicEntry = {
  code: "service-unavailable",
  title: "Service unavailable",
  detail: "Basiq gave no usable answer. Try again later.",
};
const FORBIDDEN: PublicEntry = {
  code: "access-denied",
  title: "Access denied",
  detail: "Basiq does not let this application do this.",
};

/** What a browser may know: an error that only the developer can fix is just an internal error there. */
const PUBLIC: Record<BasiqServerErrorCode, PublicEntry> = {
  "not-signed-in": {
    code: "not-signed-in",
    title: "Not signed in",
    detail: "Sign in to the app first.",
  },
  "origin-not-allowed": {
    code: "origin-not-allowed",
    title: "Origin not allowed",
    detail: "This page may not use the app's server.",
  },
  "resource-not-found": {
    code: "resource-not-found",
    title: "Resource not found",
    detail: "There is no such thing here.",
  },
  "method-not-allowed": {
    code: "method-not-allowed",
    title: "Method not allowed",
    detail: "The Allow header names the method of this route.",
  },
  "parameter-not-valid": {
    code: "parameter-not-valid",
    title: "Parameter value is not valid",
    detail: "An id is made of letters, digits and hyphens, 64 at most.",
  },
  "confirmation-missing": {
    code: "confirmation-missing",
    title: "Confirmation missing",
    detail: 'What removes something needs the body {"confirm": "<id>"} with its id.',
  },
  rejected: {
    code: "invalid-content",
    title: "Request not accepted",
    detail: "Basiq did not accept the request.",
  },
  "rate-limited": {
    code: "too-many-requests",
    title: "Too many requests",
    detail: "Wait before the next request.",
  },
  "recently-refreshed": {
    code: "recently-refreshed",
    title: "Recently refreshed",
    detail:
      "This connection has been refreshed a moment ago. Retry-After says when it may be again.",
  },
  "recently-used": {
    code: "recently-used",
    title: "Recently used",
    detail: "This connection has been tried too often. Retry-After says when it may be again.",
  },
  "daily-limit": {
    code: "daily-limit",
    title: "Daily limit reached",
    detail:
      "Open banking allows 20 refreshes a day. Retry-After says when the next one is possible.",
  },
  "headers-too-large": {
    code: "invalid-content",
    title: "Request too large",
    detail: "The headers or the address are too long.",
  },
  "body-too-large": {
    code: "invalid-content",
    title: "Request too large",
    detail: "The body is too large.",
  },
  "body-too-slow": {
    code: "request-timed-out",
    title: "Request too slow",
    detail: "The body did not arrive in time.",
  },
  "upload-not-valid": {
    code: "upload-not-valid",
    title: "Upload not valid",
    detail: "An upload is a form with an institutionId and one PDF or CSV called statement.",
  },
  "too-many-uploads": {
    code: "too-many-requests",
    title: "Too many uploads at once",
    detail: "Retry-After says when to try again.",
  },
  "report-not-valid": INTERNAL,
  "report-failed": INTERNAL,
  closing: {
    code: "service-unavailable",
    title: "Service unavailable",
    detail: "The app's server is about to restart. Try again in a moment.",
  },
  "too-many-streams": {
    code: "too-many-requests",
    title: "Too many requests",
    detail: "Close another event stream first.",
  },
  "webhook-not-verified": {
    code: "invalid-content",
    title: "Webhook not verified",
    detail: "The signature or the timestamp is not valid.",
  },
  "webhook-running": {
    code: "service-unavailable",
    title: "Webhook is being handled",
    detail: "Try again later.",
  },
  "webhook-handler-failed": INTERNAL,
  "too-many-waits": {
    code: "too-many-requests",
    title: "Too many requests",
    detail: "Retry-After says when you may ask to be notified again.",
  },
  "waits-full": {
    code: "service-unavailable",
    title: "Too many people are waiting",
    detail: "Retry-After says when you may ask to be notified.",
  },
  "recovery-handler-failed": INTERNAL,
  "job-handler-failed": INTERNAL,
  "mint-limit": {
    code: "mint-limit",
    title: "Too many people at once",
    detail:
      "Basiq issues no more access tokens to this application for now. Retry-After says when to try again.",
  },
  unavailable: UNAVAILABLE,
  "malformed-answer": UNAVAILABLE,
  network: UNAVAILABLE,
  timeout: UNAVAILABLE,
  "client-gone": UNAVAILABLE,
  "store-unavailable": { ...UNAVAILABLE, detail: "Try again later." },
  "token-refused": FORBIDDEN,
  "scope-too-small": FORBIDDEN,
  "mint-refused": INTERNAL,
  "path-not-valid": INTERNAL,
  "body-not-valid": INTERNAL,
  "user-not-valid": INTERNAL,
  "get-user-id-failed": INTERNAL,
  "user-id-not-valid": INTERNAL,
  internal: INTERNAL,
};

/** Whether Basiq's own codes help the browser: they do if Basiq refused this very request. */
function passesCodes(code: BasiqServerErrorCode): boolean {
  return code === "rejected" || code === "rate-limited" || code === "scope-too-small";
}

/** An error in Basiq's own shape, so that the browser parses one shape; texts are never Basiq's. */
export function errorAnswer(error: BasiqServerError, answerHeaders: HeadersInit): Response {
  const { code: ownCode, title, detail } = PUBLIC[error.code];
  const headers = new Headers(answerHeaders);
  for (const [name, value] of Object.entries(error.headers)) headers.set(name, value);
  const codes =
    passesCodes(error.code) && error.basiqCodes.length > 0 ? error.basiqCodes : [ownCode];
  const body = {
    type: "list",
    correlationId: error.correlationId,
    data: codes.map((code) => ({ type: "error", code, title, detail })),
  };
  return Response.json(body, { status: error.status, headers });
}
