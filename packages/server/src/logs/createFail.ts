import {
  type BasiqServerError,
  type BasiqServerErrorIds,
  toServerError,
} from "../errors/BasiqServerError.js";

/** Names what was thrown with all that is known of the request, and tells of it. */
export type Fail = (thrown: unknown, ids: BasiqServerErrorIds | undefined) => BasiqServerError;

export function createFail(report: (error: BasiqServerError) => void): Fail {
  return (thrown, ids) => {
    const error = toServerError(thrown);
    const named = error.about({ ...ids, correlationId: correlationIdOf(error) });
    report(named);
    return named;
  };
}

/** The four that are logged, and answered in part. */
export function idsOf(error: BasiqServerError): BasiqServerErrorIds {
  const { userId, connectionId, jobId, correlationId } = error;
  return { userId, connectionId, jobId, correlationId };
}

/**
 * Basiq's own where it has one, for its support; never with a 404, where it would tell an id that
 * Basiq doesn't know from one of another person's.
 */
function correlationIdOf({ code, correlationId }: BasiqServerError): string {
  if (code === "resource-not-found" || correlationId === undefined) return crypto.randomUUID();
  return correlationId;
}
