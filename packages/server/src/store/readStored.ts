import * as z from "zod/mini";
import { readJson } from "../lib/json.js";

/**
 * Reads a value that was stored as JSON, or `undefined` where there is none, or none that fits: another
 * version of this package may have stored it, or somebody else.
 */
export function readStored<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined {
  if (text === undefined) return undefined;
  return z.safeParse(schema, readJson(text)).data;
}
