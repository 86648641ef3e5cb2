import * as z from "zod/mini";
import { deriveErrorEntry, errorEntry, unifyErrorEntry } from "./apiErrorEntry.js";
import { text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { isFields } from "./fields.js";
import { resource, type Schema } from "./resource.js";

/** One error of an answer: an open set of codes, so compare and never switch exhaustively. */
export interface ApiErrorEntry {
  /** Such as `parameter-not-valid`; `unknown-error` where Basiq sent none. */
  readonly code: string;
  /** Basiq's short text. */
  readonly title: string | undefined;
  /** Basiq's or the bank's longer text: show it as text, never as HTML. */
  readonly detail: string | undefined;
  /** Which parameter of the request it is about, or a pointer into its body. */
  readonly parameter: string | undefined;
}

/** The body of an HTTP error. */
export interface ApiError {
  /** What Basiq's support asks for. */
  readonly correlationId: string | undefined;
  /** At least one. */
  readonly data: readonly ApiErrorEntry[];
}

/** What Basiq's documents say of the body of an HTTP error. */
export const documentedApiError = z.object({
  correlationId: text,
  // An entry that can't be read must not hide the others.
  data: z
    .array(z.optional(errorEntry))
    .check(z.refine((entries) => entries.some((entry) => entry !== undefined), "a list of errors")),
});

const apiError = resource({
  name: "API error",
  documented: documentedApiError,
  unify: (raw) => ({
    ...raw,
    data: Array.isArray(raw["data"])
      ? raw["data"].map((entry) => (isFields(entry) ? unifyErrorEntry(entry) : entry))
      : raw["data"],
  }),
  derive: ({ correlationId, data }): ApiError => ({
    correlationId,
    data: data.filter((entry) => entry !== undefined).map(deriveErrorEntry),
  }),
});

/**
 * The body of an HTTP error of Basiq's.
 *
 * @example
 * const { data } = apiErrorSchema.parse(body);
 */
export const apiErrorSchema: Schema<ApiError> = apiError.schema;

/**
 * Parses the JSON body of an HTTP error of Basiq's.
 *
 * @example
 * const { correlationId, data } = parseApiError(body);
 * data[0]?.code; // "parameter-not-valid"
 * @throws {SchemaError} when it is no such body; a proxy or an outage answers HTML or nothing.
 */
export function parseApiError(value: unknown, options?: ParseOptions): ApiError {
  return apiError.parse(value, options);
}
