/** A JSON object whose fields are still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of an object the kit can do without: none for anything else. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A string, or `undefined` for anything else: for fields the kit can do without. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A number above 0, also written as text: every number of Basiq's that the kit reads counts time. */
export function positive(value: unknown): number | undefined {
  const read = typeof value === "string" ? Number(value) : value;
  return typeof read === "number" && read > 0 && read < Infinity ? read : undefined;
}
