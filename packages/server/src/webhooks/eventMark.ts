import * as z from "zod/mini";
import { readStored } from "../store/readStored.js";
import type { BasiqStore } from "../store/store.js";

/** Up to where Basiq's list of events has been handled. */
export interface EventMark {
  /** The last event that was handled; none if the server was new. */
  readonly id?: string | undefined;
  /** When it was created, in epoch milliseconds. */
  readonly createdAt: number;
}

export interface EventMarks {
  read(): Promise<EventMark | undefined>;
  /** Sets the first mark: a new server doesn't handle older events. */
  setFirst(mark: { readonly id?: string; readonly createdAt: number | undefined }): Promise<void>;
  /** Moves the mark forward, never back. */
  advance(mark: EventMark): Promise<void>;
}

const KEY = "events-handled-until";
// Missed events are looked for more often than this, or not at all.
const RETENTION_MS = 400 * 24 * 60 * 60_000;

/**
 * Builds it on a store. Handling a single event doesn't move the mark, because others may have been missed
 * before it; only a pass through the list does.
 */
export function createEventMarks(store: Pick<BasiqStore, "get" | "set">): EventMarks {
  const read = async () => readStored(eventMark, await store.get(KEY));
  return {
    read,
    async setFirst({ id, createdAt }) {
      // Reads first instead of using `setIfAbsent`: a mark that can't be parsed is replaced.
      if (createdAt === undefined || (await read()) !== undefined) return;
      await store.set(KEY, JSON.stringify({ id, createdAt }), RETENTION_MS);
    },
    async advance(mark) {
      const present = await read();
      if (present === undefined || mark.createdAt >= present.createdAt)
        await store.set(KEY, JSON.stringify(mark), RETENTION_MS);
    },
  };
}

const eventMark = z.object({ id: z.optional(z.string()), createdAt: z.number() });
