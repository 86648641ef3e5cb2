import * as z from "zod/mini";
import { SchemaError } from "./schemaError.js";

function pathOf(segments: readonly PropertyKey[]): string {
  return segments
    .map((segment, index) =>
      typeof segment === "number" ? `[${segment}]` : `${index === 0 ? "" : "."}${String(segment)}`,
    )
    .join("");
}

/** Runs a schema on unknown input and turns its first issue into a `SchemaError`. */
export function parseWith<Schema extends z.ZodMiniType>(
  schema: Schema,
  what: string,
  value: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SchemaError(what, pathOf(issue?.path ?? []), expectation(issue));
}

/** What was expected there, in words that never quote the value itself. */
function expectation(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_type") return `of type ${issue.expected}`;
  return "as documented";
}
