import { type Fields, fieldsOf, isFields, listOf } from "./openApi.js";

/**
 * A value made of the examples that stand at a schema's properties. What has no example is left out, or filled in
 * with the plainest value where the schema requires it.
 */
export function assemble(schema: Fields): unknown {
  return exampleIn(schema) ?? plainest(schema);
}

/** `undefined` where there is no example anywhere below. */
function exampleIn(schema: Fields): unknown {
  const { example, properties, items, oneOf, required } = schema;
  if (example !== undefined) return example;
  if (isFields(properties)) {
    const names = listOf(required);
    const fields = Object.entries(properties).flatMap(([name, property]) => {
      const found = exampleIn(fieldsOf(property));
      if (found === undefined && !names.includes(name)) return [];
      return [[name, found ?? plainest(fieldsOf(property))]];
    });
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }
  if (isFields(items)) {
    const item = exampleIn(items);
    return item === undefined ? undefined : [item];
  }
  return listOf(oneOf)
    .map((one) => exampleIn(fieldsOf(one)))
    .find((one) => one !== undefined);
}

const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2025-01-06",
  "date-time": "2025-01-06T00:00:00Z",
  email: "gwen@example.com",
  uri: "https://example.com/",
};

function plainest({ type, enum: values, format, nullable }: Fields): unknown {
  if (nullable === true) return null;
  const [first] = listOf(values);
  if (first !== undefined) return first;
  switch (type) {
    case "integer":
    case "number":
      return 0;
    case "boolean":
      return false;
    case "array":
      return [];
    case "string":
      return PLAIN_TEXTS[String(format)] ?? "";
    default:
      return {};
  }
}
