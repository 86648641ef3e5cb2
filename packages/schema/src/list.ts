import type { ParseOptions } from "./drift.js";
import { fields, isFields } from "./fields.js";
import type { Resource } from "./resource.js";
import { SchemaError } from "./schemaError.js";

/** One page of a list of Basiq's. */
export interface BasiqList<Item> {
  /** In Basiq's order. */
  readonly items: readonly Item[];
  /** The link to the next page, absolute or relative; `undefined` on the last one. */
  readonly next: string | undefined;
}

/** Makes the parser of `{ type: "list", data: […], links }` out of that of its entries. */
export function listParser<Item>(
  name: string,
  { parseEntry }: Resource<Item>,
): (value: unknown, options?: ParseOptions) => BasiqList<Item> {
  const list = `${name} list`;
  return (value, options) => {
    if (!isFields(value)) throw new SchemaError(list, "", "an object");
    // An empty list may be written as null; a body without `data` isn’t a list.
    const data = value["data"] === null ? [] : value["data"];
    if (!Array.isArray(data)) throw new SchemaError(list, "data", "a list");
    const { next } = fields(value["links"]);
    return {
      items: data.map((item, index) => parseEntry(item, { list, path: `data[${index}]` }, options)),
      next: typeof next === "string" && next !== "" ? next : undefined,
    };
  };
}
