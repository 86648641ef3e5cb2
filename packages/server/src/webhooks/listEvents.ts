import {
  type BasiqWebhookEvent,
  isBasiqId,
  parseEvent,
  type ParseOptions,
} from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { pages } from "../basiq/pages.js";
import { readAnswer } from "../basiq/readAnswer.js";
import type { Answer } from "../basiq/send.js";

/** What Basiq's list of events has since an instant. */
export interface ListedEvents {
  /** Oldest first. */
  readonly events: readonly BasiqWebhookEvent[];
  /** Entries that are no events: one must not keep the others from being handled. */
  readonly malformed: readonly BasiqServerError[];
}

// Seven days of a busy application; ends a list whose `next` leads round in a circle.
const MAX_PAGES = 500;

/**
 * Reads `GET /events`, which reaches back seven days (basiq-api.md, Events and webhooks), as far as it is
 * newer than `since`. Basiq's filters know no dates, and no document says in which order the list is.
 *
 * @throws {BasiqServerError} also when one page of it can't be read.
 */
export async function listEvents(api: BasiqApi, since: number): Promise<ListedEvents> {
  const all: BasiqWebhookEvent[] = [];
  const malformed: BasiqServerError[] = [];
  for await (const page of pages(api, "/events", { maxPages: MAX_PAGES })) {
    const read = readPage(page, api);
    malformed.push(...read.malformed);
    all.push(...read.events);
    // Newest first: all that follows is older still.
    if (span(all) > 0 && read.events.every((event) => timeOf(event) < since)) break;
  }
  // Where all are of one second, the newest is as likely the first as in any list of events.
  const oldestFirst = span(all) < 0 ? all : all.toReversed();
  const events = oldestFirst
    .filter((event) => timeOf(event) >= since)
    // It is stable: of one second, the order of the list remains.
    .toSorted((a, b) => timeOf(a) - timeOf(b) || 0);
  return { events, malformed };
}

/** An event without a time can't be left out, and comes last. */
function timeOf({ createdAt = Infinity }: BasiqWebhookEvent): number {
  return createdAt;
}

/** From the last to the first: more than nothing where the newest is first. */
function span(events: readonly BasiqWebhookEvent[]): number {
  const times = events.flatMap(({ createdAt }) => createdAt ?? []);
  return (times[0] ?? 0) - (times.at(-1) ?? 0);
}

const listBody = z.object({ data: z.nullable(z.array(z.unknown())) });

function readPage({ body, status }: Answer, options: ParseOptions): ListedEvents {
  const page = z.safeParse(listBody, body);
  if (!page.success) throw new BasiqServerError("malformed-answer", { basiqStatus: status });
  const read = (page.data.data ?? []).map((entry) => readEntry({ body: entry, status }, options));
  return {
    events: read.flatMap((one) => (one instanceof BasiqServerError ? [] : [one])),
    malformed: read.filter((one) => one instanceof BasiqServerError),
  };
}

function readEntry(
  entry: Pick<Answer, "body" | "status">,
  options: ParseOptions,
): BasiqWebhookEvent | BasiqServerError {
  try {
    const event = readAnswer(entry, parseEvent, options);
    return isBasiqId(event.id)
      ? event
      : new BasiqServerError("malformed-answer", { basiqStatus: entry.status });
  } catch (thrown) {
    if (thrown instanceof BasiqServerError) return thrown;
    throw thrown;
  }
}
