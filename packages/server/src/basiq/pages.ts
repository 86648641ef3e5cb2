import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import { pathOnApi } from "./pathOnApi.js";
import type { Answer } from "../transport/send.js";

// Far more than any list has; it ends a list whose `next` leads back to itself.
const MAX_PAGES = 50;

/**
 * The pages of a list, each fetched once the one before was read. `signal` is of the request that they are read
 * for, if there is one.
 *
 * @throws {BasiqServerError} `malformed-answer` also for a next page that isn't Basiq's.
 */
export async function* pages(
  api: BasiqApi,
  path: string,
  { signal, maxPages = MAX_PAGES }: { signal?: AbortSignal | undefined; maxPages?: number } = {},
): AsyncGenerator<Answer, void> {
  let next: string | undefined = path;
  for (let page = 0; page < maxPages; page++) {
    // One page names the next.
    const answer: Answer = await api.get(next, signal);
    yield answer;
    const link = nextLink(answer.body);
    if (link === undefined) return;
    next = pathOnApi(link, api.apiUrl);
  }
  throw new BasiqServerError("malformed-answer");
}

const linked = z.object({ links: z.object({ next: z.string().check(z.minLength(1)) }) });

function nextLink(body: unknown): string | undefined {
  return z.safeParse(linked, body).data?.links.next;
}
