/** A JSON object whose fields are still unknown. */
export type Fields = Record<string, unknown>;

/** Whether a value is a JSON object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of an object the kit can do without: none for anything else. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

// Nothing that Basiq documents is half as deep; what is deeper is left behind.
const MAX_DEPTH = 32;

/**
 * A copy of a JSON value without its `null` fields: Basiq's documents write `null` and leave out for one
 * and the same thing. Entries of lists keep their places.
 */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((entry) => withoutNulls(entry, depth + 1));
  if (!isFields(value)) return value;
  const copy: Fields = {};
  for (const [key, field] of Object.entries(value))
    // `__proto__` would set the prototype of the copy, and no field of Basiq's is called that.
    if (field !== null && key !== "__proto__") copy[key] = withoutNulls(field, depth + 1);
  return copy;
}
