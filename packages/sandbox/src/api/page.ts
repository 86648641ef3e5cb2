import type { Context } from "hono";
import { parameterNotValid } from "./apiError.js";

const MOST = 500;

/** One page of a list. */
export interface Page<Item> {
  data: Item[];
  size: number;
  links: { self: string; next?: string };
}

/**
 * The page that `limit` and `next` ask for. `next` is the id of the last item of the page before, so that new items at
 * the front don't shift the pages.
 */
export function pageOf<Item extends { id: string }>(
  c: Context,
  apiUrl: string,
  items: readonly Item[],
  usual = MOST,
): Page<Item> {
  const limit = readLimit(c.req.query("limit"), usual);
  const after = c.req.query("next");
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0)
    throw parameterNotValid("next", "There is no page that begins there.");
  const data = items.slice(start, start + limit);
  const last = data.at(-1);
  const isMore = start + limit < items.length;
  return {
    data,
    size: data.length,
    links: {
      self: link(c, apiUrl, after, limit),
      ...(isMore && last ? { next: link(c, apiUrl, last.id, limit) } : {}),
    },
  };
}

function link(c: Context, apiUrl: string, next: string | undefined, limit: number): string {
  const filter = c.req.query("filter");
  const query = new URLSearchParams({
    ...(filter === undefined ? {} : { filter }),
    ...(next === undefined ? {} : { next }),
    ...(c.req.query("limit") === undefined ? {} : { limit: String(limit) }),
  }).toString();
  return `${apiUrl}${c.req.path}${query === "" ? "" : `?${query}`}`;
}

function readLimit(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST)
    throw parameterNotValid("limit", `limit must be a whole number from 1 to ${MOST}.`);
  return limit;
}
