/** Turns an unknown value into what it should be, or throws with the path where it isn't. */
export type Read<T> = (value: unknown, path: string) => T;

/** Throws what every reader throws. */
export function refuse(path: string, expected: string): never {
  throw new TypeError(
    `basiq-kit/sandbox: this state can't be used: ${path} must be ${expected}. Use what exportState gave, unchanged.`,
  );
}

export const text: Read<string> = (value, path) =>
  typeof value === "string" ? value : refuse(path, "a text");

export const number: Read<number> = (value, path) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse(path, "a number");

export const flag: Read<boolean> = (value, path) =>
  typeof value === "boolean" ? value : refuse(path, "true or false");

export const oneOf =
  <const T extends string>(...names: readonly T[]): Read<T> =>
  (value, path) =>
    names.find((name) => name === value) ?? refuse(path, `one of ${names.join(", ")}`);

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((entry: unknown, index) => read(entry, `${path}[${index}]`))
      : refuse(path, "a list");

/** A list that may be missing altogether: it is empty then. */
export const listOrNone =
  <T>(read: Read<T>): Read<T[]> =>
  (value, path) =>
    value === undefined ? [] : list(read)(value, path);

/** The fields of an object; a missing one is read as `undefined`. */
export const fields = (value: unknown, path: string): ((name: string) => [unknown, string]) => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(path, "an object");
  const found = new Map<string, unknown>(Object.entries(value));
  return (name) => [found.get(name), `${path}.${name}`];
};
