import { SchemaError } from "./schemaError.js";
import { type Fields, isFields } from "./tolerant.js";
import { identifier } from "./values.js";

/** Where a reader stands, for the words of its `SchemaError`: in what, and how deep. */
export interface Place {
  readonly what: string;
  /** As in `data[3].steps[1]`; empty for the value itself. */
  readonly path: string;
}

/** The place of a value that was handed to a parser. */
export function top(what: string): Place {
  return { what, path: "" };
}

/** Ends the reading; never quotes the value, which may be secret. */
export function refuse({ what, path }: Place, key: string, expected: string): never {
  throw new SchemaError(what, below(path, key), expected);
}

function below(path: string, key: string): string {
  return path && key ? `${path}.${key}` : path + key;
}

/** An object the kit can't do without. */
export function record(value: unknown, at: Place): Fields {
  return isFields(value) ? value : refuse(at, "", "an object");
}

/** An object of Basiq's with an id; one that says it is of another type is refused. */
export function resource(value: unknown, type: string, at: Place): Fields & { id: string } {
  const raw = record(value, at);
  if ((raw["type"] ?? type) !== type) refuse(at, "type", `"${type}"`);
  return { ...raw, id: identifier(raw["id"]) ?? refuse(at, "id", "an id") };
}

/** The items of a list the kit can't do without, each read at its own place. */
export function items<Item>(
  value: unknown,
  at: Place,
  key: string,
  read: (item: unknown, at: Place) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) return refuse(at, key, "a list");
  return value.map((item, index) =>
    read(item, { ...at, path: below(at.path, `${key}[${index}]`) }),
  );
}
