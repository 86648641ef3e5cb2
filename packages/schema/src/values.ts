import { type Fields, fields } from "./fields.js";

/** An identifier: Basiq writes strings, older payloads plain numbers. */
export function identifier(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

/** Another resource's id, written as such or inside of an object. */
export function reference(value: unknown): unknown {
  return typeof value === "string" ? value : identifier(fields(value)["id"]);
}

/** The object that stands alone or as the first entry of a list: documents show both for some fields. */
export function single(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/**
 * An ISO 8601 instant as epoch milliseconds, or `undefined` for anything that isn't one; so is what
 * lies before 1970, since some backends write year 1 for "never".
 */
export function instant(text: string | undefined): number | undefined {
  return positive(Date.parse(text ?? ""));
}

/** A number above 0, also written as text, or `undefined`. */
export function positive(value: number | string | undefined): number | undefined {
  const number = Number(value);
  return number > 0 && number < Infinity ? number : undefined;
}

/** A field that documents spell in two ways: the first that holds text, or whatever there is. */
export function spelled(raw: Fields, ...names: readonly string[]): unknown {
  const values = names.map((name) => raw[name]);
  return (
    values.find((value) => typeof value === "string") ??
    values.find((value) => value !== undefined && value !== null)
  );
}
