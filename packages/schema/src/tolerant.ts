import * as z from "zod/mini";

/** A string, or `undefined` for anything else: for fields the kit can do without. */
export const optionalText = z.catch(z.optional(z.string()), undefined);

/** An identifier: Basiq writes strings, older payloads plain numbers. */
export const identifier = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.number()]),
  z.transform(String),
);

/** An ISO 8601 instant as epoch milliseconds, or `undefined` for anything that isn't one. */
export const optionalInstant = z.pipe(
  optionalText,
  z.transform((text) => {
    const ms = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(ms) ? undefined : ms;
  }),
);
