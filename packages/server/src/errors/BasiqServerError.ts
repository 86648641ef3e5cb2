import { type BasiqServerErrorCode, KINDS } from "./errorKinds.js";

/**
 * What an error is about. Log all four: Basiq's support asks for them.
 *
 * @example
 * const ids: BasiqServerErrorIds = { userId: "ea3a81", jobId: "61723" };
 */
export interface BasiqServerErrorIds {
  readonly userId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly correlationId?: string | undefined;
}

/**
 * What an error carries beside its code.
 *
 * @example
 * new BasiqServerError("network", { userId: "ea3a81" });
 */
export interface BasiqServerErrorDetails extends BasiqServerErrorIds {
  /** The HTTP status Basiq answered, where it was Basiq that refused. */
  readonly basiqStatus?: number | undefined;
  /** The codes in Basiq's error body, an open set. */
  readonly basiqCodes?: readonly string[];
  /** Headers that go out with the answer: `Allow`, `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * What `onError` receives: switch on `code`, log the ids.
 *
 * Neither the message nor `cause` ever holds the API key, a token or an answer of Basiq's.
 *
 * @example
 * onError: (error) => logger.warn({ code: error.code, userId: error.userId, jobId: error.jobId, correlationId: error.correlationId })
 */
export class BasiqServerError extends Error {
  override readonly name = "BasiqServerError";
  readonly code: BasiqServerErrorCode;
  /** The HTTP status that the browser was answered. */
  readonly status: number;
  readonly userId: string | undefined;
  readonly connectionId: string | undefined;
  readonly jobId: string | undefined;
  /** The same as in the answer, so that what a person quotes is found in the logs. */
  readonly correlationId: string | undefined;
  readonly basiqStatus: number | undefined;
  readonly basiqCodes: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: BasiqServerErrorCode, details: BasiqServerErrorDetails = {}) {
    super(
      `basiq-kit/server: ${KINDS[code].what}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.code = code;
    this.status = KINDS[code].status;
    this.userId = details.userId;
    this.connectionId = details.connectionId;
    this.jobId = details.jobId;
    this.correlationId = details.correlationId;
    this.basiqStatus = details.basiqStatus;
    this.basiqCodes = details.basiqCodes ?? [];
    this.headers = details.headers ?? {};
  }

  /** The same error with what the request was about; one failed mint may fail many requests. */
  about(ids: BasiqServerErrorIds): BasiqServerError {
    const { code, userId, connectionId, jobId, correlationId } = this;
    const { basiqStatus, basiqCodes, headers, cause } = this;
    const own = { userId, connectionId, jobId, correlationId };
    const facts = { basiqStatus, basiqCodes, headers, cause };
    return new BasiqServerError(code, { ...own, ...facts, ...ids });
  }
}

/** What was thrown, as a `BasiqServerError`: what the kit didn't throw itself is `internal`. */
export function toServerError(thrown: unknown): BasiqServerError {
  return thrown instanceof BasiqServerError
    ? thrown
    : new BasiqServerError("internal", { cause: thrown });
}
