import * as z from "zod/mini";
import type { ParseOptions } from "./drift.js";
import { documentedResource, type Schema } from "./resource.js";

/** A schema and its parser. */
export interface Readable<Value> {
  readonly schema: Schema<Value>;
  readonly parse: (value: unknown, options?: ParseOptions) => Value;
}

/**
 * Adds fields that the kit doesn't read to one of its resources: they are read as tolerantly as its own.
 *
 * @example
 * const { schema, parse } = extendResource(
 *   "account",
 *   { schema: accountSchema, parse: parseAccount },
 *   { riskScore: z.optional(z.number()) },
 * );
 */
export function extendResource<Value, Shape extends z.core.$ZodShape>(
  /** What it is called, in errors and in drift. */
  name: string,
  known: Readable<Value>,
  shape: Shape,
): Readable<Value & z.output<z.ZodMiniObject<Shape>>> {
  const more = documentedResource({ name, documented: z.object(shape) });
  return {
    schema: z.intersection(known.schema, more.schema),
    parse: (value, options) => ({ ...known.parse(value, options), ...more.parse(value, options) }),
  };
}
