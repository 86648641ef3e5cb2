import {
  type BasiqServerError,
  type BasiqServerErrorIds,
  toServerError,
} from "../errors/BasiqServerError.js";

/** Turns what was thrown into an error with everything known about the request, and reports it. */
export type Fail = (thrown: unknown, ids: BasiqServerErrorIds | undefined) => BasiqServerError;

export function createFail(report: (error: BasiqServerError) => void): Fail {
  return (thrown, ids) => {
    const error = toServerError(thrown);
    const named = error.about({ ...ids, correlationId: correlationIdOf(error) });
    report(named);
    return named;
  };
}

/** The four ids; all are logged, some are answered. */
export function idsOf(error: BasiqServerError): BasiqServerErrorIds {
  const { userId, connectionId, jobId, correlationId } = error;
  return { userId, connectionId, jobId, correlationId };
}

/**
 * Basiq's own correlation id, if there is one, for its support. Never with a 404: it would show whether Basiq
 * knows an id that isn't this person's.
 */
function correlationIdOf({ code, correlationId }: BasiqServerError): string {
  if (code === "resource-not-found" || correlationId === undefined) return crypto.randomUUID();
  return correlationId;
}
