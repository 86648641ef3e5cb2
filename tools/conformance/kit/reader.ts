import type { ParseOptions } from "@basiq-kit/schema";
import { fieldsOf, listOf } from "../documents/openApi.js";

/** Reads an answer with the kit's parsers and state functions, and says in a few words where it ends. */
export type Reader = (value: unknown, options?: ParseOptions) => string;

type Parse<Read> = (value: unknown, options?: ParseOptions) => Read;

/** A reader of one resource. `say` gets what was read, and what was sent. */
export function one<Read>(parse: Parse<Read>, say: (read: Read, sent: unknown) => string): Reader {
  return (value, options) => say(parse(value, options), value);
}

/** A reader of a list, item by item. */
export function each<Item>(
  parse: Parse<{ readonly items: readonly Item[] }>,
  say: (read: Item, sent: unknown) => string,
): Reader {
  return (value, options) => {
    const sent = listOf(fieldsOf(value)["data"]);
    const { items } = parse(value, options);
    return items.map((item, index) => say(item, sent[index])).join("; ");
  };
}

/** A reader of a list whose items mean something together. */
export function all<Item>(
  parse: Parse<{ readonly items: readonly Item[] }>,
  say: (items: readonly Item[]) => string,
): Reader {
  return one(parse, ({ items }) => say(items));
}
