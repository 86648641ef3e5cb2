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

/** A number above 0, also written as text: every number of Basiq's that the kit reads counts time. */
export function positive(value: unknown): number | undefined {
  const read = typeof value === "string" ? Number(value) : value;
  return typeof read === "number" && read > 0 && read < Infinity ? read : undefined;
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
