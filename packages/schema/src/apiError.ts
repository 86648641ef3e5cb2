import { items, record, refuse, top } from "./parse.js";
import { type Fields, text } from "./tolerant.js";

/** One error of an answer: an open set of codes, so compare and never switch exhaustively. */
export interface ApiErrorEntry {
  /** Such as `parameter-not-valid`; `unknown-error` where Basiq sent none. */
  readonly code: string;
  /** Basiq's short text. */
  readonly title: string | undefined;
  /** Basiq's or the bank's longer text: show it as text, never as HTML. */
  readonly detail: string | undefined;
}

/** The body of an HTTP error. */
export interface ApiError {
  /** What Basiq's support asks for. */
  readonly correlationId: string | undefined;
  /** At least one. */
  readonly data: readonly ApiErrorEntry[];
}

/**
 * Parses the JSON body of an HTTP error of Basiq's.
 *
 * @example
 * const { correlationId, data } = parseApiError(body);
 * data[0]?.code; // "parameter-not-valid"
 * @throws {SchemaError} when it is no such body; a proxy or an outage answers HTML or nothing.
 */
export function parseApiError(value: unknown): ApiError {
  const at = top("API error");
  const { correlationId, data } = record(value, at);
  const entries = items(data, at, "data", (item, place) => errorEntry(record(item, place)));
  if (entries.length === 0) refuse(at, "data", "a list of errors");
  return { correlationId: text(correlationId), data: entries };
}

/** An error of an HTTP answer or of a failed step: documents show `detail` and `details`. */
export function errorEntry({ code, title, detail, details }: Fields): ApiErrorEntry {
  return {
    code: text(code) ?? "unknown-error",
    title: text(title),
    detail: text(detail) ?? text(details),
  };
}
