import { fields, positive, text } from "./tolerant.js";

/** A list of strings; a list that holds anything else is none, since its places would shift. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];
}

/** An identifier: Basiq writes strings, older payloads plain numbers. */
export function identifier(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : text(value) || undefined;
}

/** Another resource's id, written as such or inside of an object. */
export function reference(value: unknown): string | undefined {
  return text(value) || identifier(fields(value)["id"]);
}

/**
 * An ISO 8601 instant as epoch milliseconds, or `undefined` for anything that isn't one; so is what
 * lies before 1970, since some backends write year 1 for "never".
 */
export function instant(value: unknown): number | undefined {
  return positive(Date.parse(text(value) ?? ""));
}

/** `true` or `false`, or `undefined` for anything else. */
export function flag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** One of the words the kit knows, or `fallback`: a word that comes later must not break it. */
export function oneOf<Known extends string, Fallback extends string>(
  known: readonly Known[],
  value: unknown,
  fallback: Fallback,
): Known | Fallback {
  return known.find((one) => one === value) ?? fallback;
}

/** The kit's word for one of Basiq's, or `fallback`. */
export function renamed<Ours extends string, Fallback extends string>(
  names: Readonly<Record<string, Ours>>,
  value: unknown,
  fallback: Fallback,
): Ours | Fallback {
  // Own names only: "constructor" is in every object.
  const name = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : undefined;
  return name ?? fallback;
}
