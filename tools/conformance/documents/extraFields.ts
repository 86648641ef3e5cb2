import { below, inShort, type Mismatch } from "./mismatch.js";
import { type Fields, fieldsOf, isFields, listOf } from "./openApi.js";

/**
 * The fields of a value that its schema doesn't have. JSON Schema lets them through, and an app that read one would
 * rely on what Basiq never promised. An object whose schema names no field at all may hold anything.
 */
export function extraFields(schema: Fields, value: unknown, path: string): Mismatch[] {
  return extrasOf([schema], value, path);
}

/** @param schemas The alternatives: a field is known when any of them has it. */
function extrasOf(schemas: readonly Fields[], value: unknown, path: string): Mismatch[] {
  const all = schemas.flatMap((one) => [one, ...listOf(one["oneOf"]).map(fieldsOf)]);
  if (Array.isArray(value)) {
    const items = all.map((one) => one["items"]).filter(isFields);
    return value.flatMap((item) => extrasOf(items, item, below(path, "[]")));
  }
  if (!isFields(value)) return [];
  const known = all.map((one) => one["properties"]).filter(isFields);
  if (known.length === 0) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const here = below(path, name);
    const alternatives = known
      .filter((one) => Object.hasOwn(one, name))
      .map((one) => fieldsOf(one[name]));
    return alternatives.length === 0
      ? [{ path: here, rule: "extra", says: "no such field", came: inShort(field) }]
      : extrasOf(alternatives, field, here);
  });
}
