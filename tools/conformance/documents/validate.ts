import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { groupBy } from "./groupBy.js";
import { extraFields } from "./extraFields.js";
import { below, inShort, type Mismatch } from "./mismatch.js";
import { type Fields, fieldsOf, isFields, listOf } from "./openApi.js";

const DATE = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)`;

/** A keyword or a format that ajv doesn't know is an error: it would silently go unchecked. */
const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strictTypes: false,
  formats: {
    date: new RegExp(`^${DATE}$`),
    "date-time": new RegExp(`^${DATE}T${TIME}$`),
    email: /^[^\s@]+@[^\s@]+$/,
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
    // How something is stored, and Basiq's own, which is defined nowhere.
    int64: true,
    binary: true,
    phone: true,
  },
});
// `extraFields` looks for unknown fields everywhere, whether `additionalProperties` speaks of them or not.
ajv.removeKeyword("additionalProperties");
ajv.addVocabulary(["additionalProperties", "example", "x-readme-ref-name"]);

const compiled = new WeakMap<Fields, ValidateFunction>();

/**
 * Where a value isn't what an OpenAPI schema says: broken rules, then fields that the schema doesn't have.
 *
 * @param path Where the value is.
 */
export function validate(schema: Fields, value: unknown, path = ""): Mismatch[] {
  const check = compiled.get(schema) ?? ajv.compile(explicit(schema));
  compiled.set(schema, check);
  const errors = check(value) ? [] : (check.errors ?? []);
  return [
    ...closest(errors).map((error) => mismatchOf(error, path)),
    ...extraFields(schema, value, path),
  ];
}

/**
 * A schema of OpenAPI 3.0 with what JSON Schema wants said: that `properties` mean an object and `items` a list, and
 * that `null` is a choice where it is allowed.
 */
function explicit(schema: Fields): Fields {
  const { properties, items, oneOf, enum: choices, nullable, ...rest } = schema;
  const implied = properties ? { type: "object" } : items ? { type: "array" } : {};
  const typed: Fields = { ...implied, ...rest };
  return {
    ...typed,
    ...(nullable === true && typed["type"] !== undefined ? { nullable } : {}),
    ...(choices ? { enum: nullable === true ? [...listOf(choices), null] : choices } : {}),
    ...(isFields(properties)
      ? { properties: Object.fromEntries(Object.entries(properties).map(explicitEntry)) }
      : {}),
    ...(isFields(items) ? { items: explicit(items) } : {}),
    ...(oneOf ? { oneOf: listOf(oneOf).map((one) => explicit(fieldsOf(one))) } : {}),
  };
}

function explicitEntry([name, schema]: [string, unknown]): [string, Fields] {
  return [name, explicit(fieldsOf(schema))];
}

/** Instead of a `oneOf` that no alternative fits, the errors of the alternative that came closest. */
function closest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const failed = errors.filter(
    ({ keyword, params }) => keyword === "oneOf" && params["passingSchemas"] === null,
  );
  return failed.reduce((left, failure) => {
    const alternatives = groupBy(left, ({ schemaPath }) =>
      schemaPath.startsWith(`${failure.schemaPath}/`)
        ? schemaPath.slice(failure.schemaPath.length + 1).split("/", 1)[0]
        : undefined,
    );
    const others = alternatives.get(undefined) ?? [];
    const [best = []] = [...alternatives.values()]
      .filter((one) => one !== others)
      .toSorted((a, b) => a.length - b.length);
    return [...others.filter((error) => error !== failure), ...best];
  }, errors);
}

function mismatchOf(error: ErrorObject, start: string): Mismatch {
  const { instancePath, keyword, params, data, message = "" } = error;
  const path = instancePath
    .split("/")
    .slice(1)
    .reduce((above, part) => below(above, /^\d+$/.test(part) ? "[]" : part), start);
  const found = { path, rule: keyword, came: inShort(data) };
  switch (keyword) {
    case "required":
      return {
        ...found,
        path: below(path, String(params["missingProperty"])),
        says: "required",
        came: "nothing",
      };
    case "enum":
      return { ...found, says: `one of ${inShort(params["allowedValues"])}` };
    case "oneOf":
      return { ...found, says: "exactly one of its alternatives", came: "what fits several" };
    default:
      return { ...found, says: message };
  }
}
