import * as z from "zod/mini";
import { readStored } from "../store/readStored.js";
import type { BasiqStore } from "../store/store.js";

/** Up to where Basiq's list of events needs no looking through any more. */
export interface EventMark {
  /** The last event that was handled there; none where a server was new. */
  readonly id?: string | undefined;
  /** When it was created, in epoch milliseconds. */
  readonly createdAt: number;
}

export interface EventMarks {
  read(): Promise<EventMark | undefined>;
  /** Sets the first one: what came before a server took events is not its business. */
  begin(mark: { readonly id?: string; readonly createdAt: number | undefined }): Promise<void>;
  /** Moves it on, and never back. */
  advance(mark: EventMark): Promise<void>;
}

const KEY = "events-handled-until";
// Missed events are looked for more often than that, or not at all.
const KEPT_MS = 400 * 24 * 60 * 60_000;

/**
 * Builds it on a store. A single event that is handled doesn't move the mark: others may have been missed
 * before it. Only who has looked through the list does.
 */
export function createEventMarks(store: Pick<BasiqStore, "get" | "set">): EventMarks {
  const read = async () => readStored(eventMark, await store.get(KEY));
  return {
    read,
    async begin({ id, createdAt }) {
      // Read, and not set where absent: one that can't be read is none.
      if (createdAt === undefined || (await read()) !== undefined) return;
      await store.set(KEY, JSON.stringify({ id, createdAt }), KEPT_MS);
    },
    async advance(mark) {
      const present = await read();
      if (present === undefined || mark.createdAt >= present.createdAt)
        await store.set(KEY, JSON.stringify(mark), KEPT_MS);
    },
  };
}

const eventMark = z.object({ id: z.optional(z.string()), createdAt: z.number() });
