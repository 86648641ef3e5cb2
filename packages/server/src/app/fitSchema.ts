import { type Drift, withDrift } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { Answer } from "../transport/send.js";
import type { StandardSchema, StandardSchemaIssue } from "./standardSchema.js";

/**
 * Reads an answer with a schema.
 *
 * @throws {BasiqServerError} `malformed-answer` with the place that doesn't fit. The schema's own message is
 *   left out, because it may quote the value.
 */
export async function fitSchema<Output>(
  { body, status }: Pick<Answer, "body" | "status">,
  schema: StandardSchema<Output>,
  onDrift?: (drift: Drift) => void,
): Promise<Output> {
  const result = await validate(schema, body, onDrift);
  if (result?.issues === undefined && result !== undefined) return result.value;
  const place = placeOf(result?.issues[0]);
  const cause = new Error(`${place} does not fit the schema that was given.`);
  throw new BasiqServerError("malformed-answer", { basiqStatus: status, cause });
}

/** `undefined` where the schema itself throws. */
async function validate<Output>(
  schema: StandardSchema<Output>,
  body: unknown,
  onDrift: ((drift: Drift) => void) | undefined,
) {
  try {
    // The kit's own schemas report drift wherever they are nested.
    return await withDrift(onDrift, () => schema["~standard"].validate(body));
  } catch {
    return undefined;
  }
}

/** As in `data[3].id`. A key that may hold data, such as an email address, is shown as `…`. */
function placeOf(issue: StandardSchemaIssue | undefined): string {
  const keys = (issue?.path ?? []).map((part) => (typeof part === "object" ? part.key : part));
  const path = keys.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return typeof key === "string" && /^[A-Za-z_]{1,40}$/.test(key) ? `.${key}` : ".…";
  });
  return path.join("").replace(/^\./, "") || "The answer";
}
