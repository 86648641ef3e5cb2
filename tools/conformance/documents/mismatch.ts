/** One place where a value isn't what a schema says. */
export interface Mismatch {
  /** `data[].steps[].result`; empty for the value itself. */
  readonly path: string;
  /** What was broken: a keyword of JSON Schema such as `type`, or `extra` for a field the schema doesn't have. */
  readonly rule: string;
  /** What the document says. */
  readonly says: string;
  /** What came. */
  readonly came: string;
}

/** A value in one short line. */
export function inShort(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

/** A field, or another path, below a path. */
export function below(path: string, field: string): string {
  return path === "" || field === "" || field.startsWith("[")
    ? `${path}${field}`
    : `${path}.${field}`;
}
