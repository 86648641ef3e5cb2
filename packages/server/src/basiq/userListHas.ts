import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import type { Answer } from "./send.js";

// Far more than any person has; ends a list whose `next` leads round in a circle.
const MAX_PAGES = 50;

/**
 * Whether a list of the user's own (`/users/{userId}/…`) has an entry of this id, over all its pages.
 *
 * @throws {BasiqServerError} also when the list can't be read: a proof that failed proves nothing.
 */
export async function userListHas(
  api: BasiqApi,
  path: string,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  let next: string | undefined = path;
  for (let page = 0; page < MAX_PAGES; page++) {
    if (next === undefined) return false;
    // One page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const { ids, nextLink } = readPage(await api.get(next, signal));
    if (ids.includes(id)) return true;
    next = nextLink === undefined ? undefined : pathOnApi(nextLink, api.apiUrl);
  }
  throw new BasiqServerError("malformed-answer");
}

function readPage({ body, status }: Answer): {
  ids: (string | undefined)[];
  nextLink: string | undefined;
} {
  if (!isRecord(body) || !Array.isArray(body["data"]))
    throw new BasiqServerError("malformed-answer", { basiqStatus: status });
  const links = body["links"];
  const next = isRecord(links) ? links["next"] : undefined;
  return {
    ids: body["data"].map(idOf),
    nextLink: typeof next === "string" && next !== "" ? next : undefined,
  };
}

/** Never the text of a missing id: someone could ask for the connection "undefined". */
function idOf(entry: unknown): string | undefined {
  const id = isRecord(entry) ? entry["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/** A relative or absolute link as a path: the server's token goes to Basiq's origin and nowhere else. */
function pathOnApi(link: string, apiUrl: string): string {
  const url = URL.canParse(link, apiUrl) ? new URL(link, apiUrl) : undefined;
  if (url?.origin !== apiUrl) throw new BasiqServerError("malformed-answer");
  return `${url.pathname}${url.search}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
