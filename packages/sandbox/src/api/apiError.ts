import type { ContentfulStatusCode } from "hono/utils/http-status";

/** One entry of Basiq's error body. */
export interface ApiErrorEntry {
  code: string;
  title: string;
  detail: string;
  source?: { pointer?: string; parameter?: string };
}

/** Thrown by a route to answer with Basiq's error body. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly entry: ApiErrorEntry;

  constructor(status: ContentfulStatusCode, entry: ApiErrorEntry) {
    super(entry.detail);
    this.name = "ApiError";
    this.status = status;
    this.entry = entry;
  }
}

/** Basiq's error body: a list of one (basiq-api.md, "Errors"). */
export function errorBody(entry: ApiErrorEntry, correlationId: string) {
  return {
    type: "list",
    correlationId,
    data: [{ type: "error", ...entry }],
  };
}

/** 404: there is no such resource, or it isn't this user's. */
export function notFound(detail: string): ApiError {
  return new ApiError(404, {
    code: "resource-not-found",
    title: "Resource not found",
    detail,
  });
}

/** 400: a parameter (of path, query, header or form) isn't valid. */
export function parameterNotValid(parameter: string, detail: string): ApiError {
  return new ApiError(400, {
    code: "parameter-not-valid",
    title: "Parameter value is not valid",
    detail,
    source: { parameter },
  });
}

/** 400: a parameter is missing. */
export function parameterNotSupplied(parameter: string, detail: string): ApiError {
  return new ApiError(400, {
    code: "parameter-not-supplied",
    title: "Required parameter is missing",
    detail,
    source: { parameter },
  });
}

/** 400: the body can't be read. */
export function invalidContent(detail: string): ApiError {
  return new ApiError(400, { code: "invalid-content", title: "Invalid content", detail });
}

/** 415: the body is of a type this endpoint doesn't read. */
export function unsupportedContentType(expected: string): ApiError {
  return new ApiError(415, {
    code: "unsupported-content-type",
    title: "Unsupported content type",
    detail: `Content-Type must be ${expected}.`,
  });
}

/** 401: the token is missing or unknown. */
export function invalidToken(): ApiError {
  return new ApiError(401, {
    code: "invalid-authorization-token",
    title: "Unauthorized",
    detail: "Invalid authorization token.",
  });
}

/** 401: a token of another user; a new one of the same user doesn't help. */
export function notYourUser(): ApiError {
  return new ApiError(401, {
    code: "unauthorized-access",
    title: "Unauthorized access",
    detail: "The token is not authorized for this user.",
  });
}

/** 403, with Basiq's words for each cause. */
export function forbidden(code: "access-denied" | "forbidden-access", detail: string): ApiError {
  // Basiq's OpenAPI requires a source for this error only, but there is nothing that it could name.
  return new ApiError(403, { code, title: "Forbidden", detail, source: {} });
}
