import * as z from "zod/mini";

/** An identifier of Basiq's. */
export const id = z.string("an id").check(z.minLength(1, "an id"));

/** An ISO 8601 instant; documents also show an empty text where there is none. */
export const date = z
  .string()
  .check(z.refine((text) => text === "" || !Number.isNaN(Date.parse(text)), "a date"));

/** A number, also written as text. */
export const number = z.union([z.number(), z.string().check(z.regex(/^\d+(\.\d+)?$/))]);

/** A text the kit can do without. */
export const text = z.optional(z.string());
