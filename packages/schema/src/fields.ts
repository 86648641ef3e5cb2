/** A JSON object whose fields are still unknown. */
export type Fields = Record<string, unknown>;

/** Whether a value is a JSON object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of an optional object; none if it isn’t an object. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The fields that are there: Basiq's documents write `null` and leave out for one and the same thing. */
export function present(raw: Fields): Fields {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
}
