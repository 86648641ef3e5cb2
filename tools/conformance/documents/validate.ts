import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { extraFields } from "./extraFields.js";
import { formats } from "./formats.js";
import { below, inShort, type Mismatch } from "./mismatch.js";
import type { Fields } from "./openApi.js";
import { toJsonSchema } from "./toJsonSchema.js";

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats });
const compiled = new WeakMap<Fields, ValidateFunction>();

/**
 * Where a value isn't what an OpenAPI schema says: broken rules, then fields that the schema doesn't have.
 *
 * @param path Where the value is.
 */
export function validate(schema: Fields, value: unknown, path = ""): Mismatch[] {
  const check = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema));
  compiled.set(schema, check);
  const errors = check(value) ? [] : (check.errors ?? []);
  return [
    ...closest(errors).map((error) => mismatchOf(error, path)),
    ...extraFields(schema, value, path),
  ];
}

/** Instead of a `oneOf` that no alternative fits, the errors of the alternative that came closest. */
function closest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const failed = errors.filter(
    ({ keyword, params }) => keyword === "oneOf" && params["passingSchemas"] === null,
  );
  return failed.reduce((left, failure) => {
    const alternative = ({ schemaPath }: ErrorObject) =>
      schemaPath.startsWith(`${failure.schemaPath}/`)
        ? schemaPath.slice(failure.schemaPath.length + 1).split("/", 1)[0]
        : undefined;
    const counts = new Map<string, number>();
    for (const error of left) {
      const name = alternative(error);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted(([, a], [, b]) => a - b);
    return left.filter(
      (error) => error !== failure && [undefined, best?.[0]].includes(alternative(error)),
    );
  }, errors);
}

function mismatchOf(error: ErrorObject, start: string): Mismatch {
  const { instancePath, keyword, params, data, message = "" } = error;
  const path = instancePath
    .split("/")
    .slice(1)
    .reduce((above, part) => below(above, /^\d+$/.test(part) ? "[]" : part), start);
  switch (keyword) {
    case "required":
      return {
        path: below(path, String(params["missingProperty"])),
        rule: keyword,
        says: "required",
        came: "nothing",
      };
    case "enum":
      return {
        path,
        rule: keyword,
        says: `one of ${inShort(params["allowedValues"])}`,
        came: inShort(data),
      };
    case "oneOf":
      return {
        path,
        rule: keyword,
        says: "exactly one of its alternatives",
        came: "what fits several",
      };
    default:
      return { path, rule: keyword, says: message, came: inShort(data) };
  }
}
