import { BASIQ_API_URL, type BasiqList } from "@basiq-kit/schema";
import type { BasiqCalls } from "@basiq-kit/server";

/** All of a list of Basiq's, page by page. */
export async function everyPage<Item>(
  basiq: BasiqCalls,
  first: string,
  parse: (answer: unknown) => BasiqList<Item>,
): Promise<Item[]> {
  const all: Item[] = [];
  let path: string | undefined = first;
  while (path !== undefined) {
    const { items, next } = parse(await basiq.get(path));
    all.push(...items);
    path = next === undefined ? undefined : pathOf(next);
  }
  return all;
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link, BASIQ_API_URL);
  return pathname + search;
}
