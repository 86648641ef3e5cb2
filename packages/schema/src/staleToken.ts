import { type Fields, fields } from "./fields.js";

/** An HTTP answer of Basiq's as far as it was read. */
interface AnswerFacts {
  readonly status: number;
  /** The JSON body, or anything else. */
  readonly body: unknown;
}

/**
 * Whether a new token may cure this answer: an expired one answers 403 `Token has expired`, a malformed
 * one 401 `invalid-authorization-token`; no other 401 or 403 is cured by renewal (basiq-api.md, Tokens).
 *
 * Any entry of the error's list may say it, an expired token's in its title or its detail.
 *
 * @example
 * const again = isStaleToken({ status: response.status, body });
 */
export function isStaleToken({ status, body }: AnswerFacts): boolean {
  if (status === 401)
    return entriesOf(body).some(({ code }) => code === "invalid-authorization-token");
  if (status !== 403) return false;
  return entriesOf(body).some(({ title, detail, details }) =>
    [title, detail, details].some((said) => /token has expired/i.test(textOf(said))),
  );
}

function entriesOf(body: unknown): readonly Fields[] {
  const { data } = fields(body);
  return Array.isArray(data) ? data.map(fields) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
