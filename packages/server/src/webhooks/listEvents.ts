import type { ParseOptions } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { pages } from "../basiq/pages.js";
import type { Answer } from "../transport/send.js";
import { type ListedEvent, readListedEvent } from "./listedEvent.js";

// Enough for seven days of a busy application; it ends a list whose `next` leads back to itself.
const MAX_PAGES = 500;

/**
 * Reads `GET /events`, which reaches back seven days (basiq-api.md, Events and webhooks), as far as it is
 * newer than `since`, oldest first. Basiq's filters know no dates, and no document says in which order the
 * list is.
 *
 * An entry without a date keeps its place after the entry before it, and is skipped only if both neighbours are
 * too old.
 *
 * @throws {BasiqServerError} also when one page of it can't be read.
 */
export async function listEvents(api: BasiqApi, since: number): Promise<readonly ListedEvent[]> {
  const all: ListedEvent[] = [];
  for await (const page of pages(api, "/events", { maxPages: MAX_PAGES })) {
    const read = readPage(page, api);
    all.push(...read);
    const times = timesOf(read);
    // Newest first: everything after is older still. A page without any date doesn't decide that.
    if (span(all) > 0 && times.length > 0 && times.every((time) => time < since)) break;
  }
  // If all are of the same second, assume that the newest is first, as in other lists of events.
  const oldestFirst = span(all) < 0 ? all : all.toReversed();
  return (
    placed(oldestFirst)
      .filter(({ latest }) => latest >= since)
      // The sort is stable: within one second, the list's order remains.
      .toSorted((a, b) => a.earliest - b.earliest || 0)
      .map(({ entry }) => entry)
  );
}

/** An entry, and between which times it happened: for one with a date they are the same. */
interface TimedEntry {
  readonly entry: ListedEvent;
  readonly earliest: number;
  readonly latest: number;
}

function placed(oldestFirst: readonly ListedEvent[]): readonly TimedEntry[] {
  const before = nearestBefore(oldestFirst, -Infinity);
  const after = nearestBefore(oldestFirst.toReversed(), Infinity).toReversed();
  return oldestFirst.map((entry, at) => {
    const between = [before[at] ?? -Infinity, after[at] ?? Infinity];
    // If the list has no order, the earlier of the two times is the safe one.
    return { entry, earliest: Math.min(...between), latest: Math.max(...between) };
  });
}

/** The time of each, or of the nearest before it that has one. */
function nearestBefore(entries: readonly ListedEvent[], first: number): readonly number[] {
  let last = first;
  return entries.map(({ createdAt }) => (last = createdAt ?? last));
}

function timesOf(entries: readonly ListedEvent[]): readonly number[] {
  return entries.flatMap(({ createdAt }) => createdAt ?? []);
}

/** From the last to the first: above 0 if the newest is first. */
function span(entries: readonly ListedEvent[]): number {
  const times = timesOf(entries);
  return (times[0] ?? 0) - (times.at(-1) ?? 0);
}

const listBody = z.object({ data: z.nullable(z.array(z.unknown())) });

function readPage({ body, status }: Answer, options: ParseOptions): readonly ListedEvent[] {
  const page = z.safeParse(listBody, body);
  if (!page.success) throw new BasiqServerError("malformed-answer", { basiqStatus: status });
  return (page.data.data ?? []).map((entry) => readListedEvent({ body: entry, status }, options));
}
