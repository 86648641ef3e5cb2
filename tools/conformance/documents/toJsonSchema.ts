import { type Fields, fieldsOf, listOf } from "./openApi.js";

/** Keywords that mean the same in both dialects. */
const SAME = new Set(["type", "enum", "required", "format", "pattern", "minLength", "maxLength"]);

/** Keywords that say nothing about a value. */
const SILENT = new Set(["description", "title", "example", "default", "x-readme-ref-name"]);

/**
 * An OpenAPI 3.0 schema as the JSON Schema that ajv reads. A conversion of our own, since these documents use few
 * keywords and no `$ref`, and the published converters bring lodash, yargs and more. A keyword it doesn't know is an
 * error: it would silently go unchecked.
 *
 * - `nullable` lets `null` through, past `enum` too;
 * - `properties` or `items` without a `type` mean an object or a list (JSON Schema would let any text through);
 * - `additionalProperties` is left to `extraFields`, which looks for unknown fields everywhere.
 */
export function toJsonSchema(schema: Fields): Fields {
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (SAME.has(keyword)) return [[keyword, value]];
    switch (keyword) {
      case "properties":
        return [[keyword, mapValues(fieldsOf(value), (one) => toJsonSchema(fieldsOf(one)))]];
      case "items":
        return [[keyword, toJsonSchema(fieldsOf(value))]];
      case "oneOf":
        return [[keyword, listOf(value).map((one) => toJsonSchema(fieldsOf(one)))]];
      case "nullable":
      case "additionalProperties":
        return [];
      default:
        if (SILENT.has(keyword)) return [];
        throw new Error(`toJsonSchema doesn't know the keyword "${keyword}": teach it.`);
    }
  });
  return nullable(schema, withType(Object.fromEntries(entries)));
}

function withType(schema: Fields): Fields {
  if (schema["type"] !== undefined) return schema;
  if (schema["properties"] !== undefined) return { ...schema, type: "object" };
  return schema["items"] === undefined ? schema : { ...schema, type: "array" };
}

function nullable({ nullable: isNullable }: Fields, schema: Fields): Fields {
  if (isNullable !== true) return schema;
  const { type, enum: values } = schema;
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [type, "null"] }),
    ...(values === undefined ? {} : { enum: [...listOf(values), null] }),
  };
}

function mapValues(fields: Fields, map: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, map(value)]));
}
