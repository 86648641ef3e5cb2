import * as z from "zod/mini";
import { parseWith } from "./parse.js";
import { optionalText } from "./tolerant.js";

const entry = z.pipe(
  z.object({
    code: optionalText,
    title: optionalText,
    detail: optionalText,
    details: optionalText,
  }),
  z.transform(({ code, title, detail, details }) => ({
    code: code ?? "unknown-error",
    title,
    detail: detail ?? details,
  })),
);

const apiError = z.object({
  correlationId: optionalText,
  data: z.array(entry).check(z.minLength(1)),
});

/** One error of an answer: an open set of codes, so compare and never switch exhaustively. */
export type ApiErrorEntry = z.output<typeof entry>;

/** The body of an HTTP error: `correlationId` is what Basiq's support asks for. */
export type ApiError = z.output<typeof apiError>;

/**
 * Parses the JSON body of an HTTP error of Basiq's.
 *
 * @example
 * const { correlationId, data } = parseApiError(body);
 * data[0].code; // "parameter-not-valid"
 * @throws {SchemaError} when it is no such body; a proxy or an outage answers HTML or nothing.
 */
export function parseApiError(value: unknown): ApiError {
  return parseWith(apiError, "API error", value);
}

export { entry as errorEntry };
