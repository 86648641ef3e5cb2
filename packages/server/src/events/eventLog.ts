import type { BasiqServerEvent, BasiqWebhookEvent } from "@basiq-kit/schema";
import { isoTime } from "../lib/isoTime.js";
import { createListeners } from "../lib/listeners.js";
import type { BasiqStore, LogEntry } from "../store/store.js";

// A browser that was away for longer loads its page again, and with it everything.
const MAX_EVENTS = 100;
const RETENTION_MS = 24 * 60 * 60_000;

/** An event of Basiq's, or one of the server's own, which alone can be about an institution. */
export type LoggedEvent = Pick<BasiqWebhookEvent, "type" | "createdAt"> &
  Partial<Omit<BasiqServerEvent, "type" | "at">>;

/** What happened to each person, for their browsers. */
export interface EventLog {
  /** Stores an event under the person it happened to. */
  append(userId: string, event: LoggedEvent): Promise<void>;
  /** What happened to this person after the entry with this id; everything where it isn't in their log. */
  readFrom(userId: string, id: string | undefined): Promise<readonly LogEntry[]>;
  /**
   * Calls back after each event that was stored for the person: by any instance if the store can watch a log,
   * else by this one. Returns how to stop.
   */
  watch(userId: string, listener: () => void): () => void;
}

export function createEventLog(store: BasiqStore): EventLog {
  const here = createListeners();
  const keyOf = (userId: string) => `events:${userId}`;

  return {
    async append(userId, event) {
      await store.append(keyOf(userId), publicText(event), MAX_EVENTS, RETENTION_MS);
      here.call(userId);
    },
    readFrom: (userId, id) => store.readFrom(keyOf(userId), id),
    watch: (userId, listener) =>
      store.watch?.(keyOf(userId), listener) ?? here.add(userId, listener),
  };
}

/** All that a browser gets: what happened and to what, never to whom, and no data. */
function publicText(event: LoggedEvent): string {
  const { type, connectionId, consentId, institutionId, method, createdAt } = event;
  const at = isoTime(createdAt);
  return JSON.stringify({ type, connectionId, consentId, institutionId, method, at });
}
