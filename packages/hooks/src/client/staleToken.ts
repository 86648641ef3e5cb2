/** An HTTP answer, as far as a token is concerned. */
interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Whether a new token may cure this answer: an expired one answers 403 `Token has expired`, a
 * malformed one 401 `invalid-authorization-token`; no other 401 or 403 is cured by renewal
 * (basiq-api.md, Tokens). Reads every entry of the error, and anything for a body.
 */
export function isStaleToken({ status, body }: Refusal): boolean {
  if (status !== 401 && status !== 403) return false;
  const { data } = fieldsOf(body);
  return (Array.isArray(data) ? data : []).some((entry) => {
    const { code, title, detail } = fieldsOf(entry);
    return status === 401
      ? code === "invalid-authorization-token"
      : [title, detail].some((text) => typeof text === "string" && EXPIRED.test(text));
  });
}

const EXPIRED = /token has expired/i;

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
