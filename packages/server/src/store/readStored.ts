import * as z from "zod/mini";
import { readJson } from "../lib/json.js";

/**
 * Reads a value that was stored as JSON, or `undefined` if there is none, or none that fits the schema: another
 * version of this package, or somebody else, may have stored it.
 */
export function readStored<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined {
  if (text === undefined) return undefined;
  return z.safeParse(schema, readJson(text)).data;
}
