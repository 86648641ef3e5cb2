import { items, type Place, record, top } from "./parse.js";
import { fields, text } from "./tolerant.js";

/** One page of a list of Basiq's. */
export interface BasiqList<Item> {
  /** In Basiq's order. */
  readonly items: readonly Item[];
  /** The link to the next page, absolute or relative; `undefined` on the last one. */
  readonly next: string | undefined;
}

/** Reads `{ type: "list", data: […], links }`, and each item of it by `read`. */
export function readList<Item>(
  value: unknown,
  what: string,
  read: (item: unknown, at: Place) => Item,
): BasiqList<Item> {
  const at = top(`${what} list`);
  const { data, links } = record(value, at);
  // An empty list may be written as null; a body without any `data` is no list.
  return {
    items: items(data === null ? [] : data, at, "data", read),
    next: text(fields(links)["next"]) || undefined,
  };
}
