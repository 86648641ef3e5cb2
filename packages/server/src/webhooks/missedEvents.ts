import {
  type BasiqServerError,
  type BasiqServerErrorIds,
  toServerError,
} from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { WithLock } from "../store/distributedLock.js";
import type { EventMark, EventMarks } from "./eventMark.js";
import type { HandleEvent } from "./handleEvent.js";
import type { ListedEvent } from "./listedEvent.js";
import { listEvents } from "./listEvents.js";
import type { OnceOnly } from "./onceOnly.js";

/**
 * The result of looking for missed events.
 *
 * - `done`: `handled` of them were handled now. `failed` could not be, or not even be read, and will be
 *   looked for again.
 * - `first-time`: no event was handled before, so nobody knows what was missed. From now on the server does.
 *   Pass `since` if you know.
 * - `already-running`: this or another instance is doing it.
 *
 * @example
 * const result: MissedEvents = { status: "done", handled: 3, failed: 0 };
 */
export type MissedEvents =
  | { readonly status: "done"; readonly handled: number; readonly failed: number }
  | { readonly status: "first-time" }
  | { readonly status: "already-running" };

/** Handles the events that no webhook delivered. */
export type HandleMissedEvents = (options?: {
  /** Look from then on, in epoch milliseconds, instead of from the last handled event. */
  readonly since?: number;
}) => Promise<MissedEvents>;

export interface MissedEventsOptions {
  readonly api: BasiqApi;
  readonly marks: EventMarks;
  readonly once: OnceOnly;
  readonly handle: HandleEvent;
  readonly withLock: WithLock;
  /** Called for each event that could not be handled, or not be read. */
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// The lock of an instance that died has ended by then. If one takes longer another joins it, and each event is
// still handled once.
const LOCK_MS = 2 * 60_000;

export function createMissedEvents(options: MissedEventsOptions): HandleMissedEvents {
  const { api, marks, once, handle, withLock, report, requireOpen, now } = options;

  /** Whether it was handled now; `undefined` if that failed. */
  async function tryOne(entry: ListedEvent): Promise<boolean | undefined> {
    let isNew = false;
    const work = async () => {
      isNew = true;
      if (entry.status === "unreadable") throw entry.error;
      await handle(entry.event);
    };
    try {
      const id = idOf(entry);
      // Its webhook may have been handled, though its entry can't be read.
      await (id === undefined ? work() : once(id, work));
      return isNew;
    } catch (thrown) {
      const error = toServerError(thrown);
      if (error.code === "store-unavailable") throw error;
      // Its webhook came after all, or another instance handles it: that one reports errors.
      if (error.code !== "webhook-running") report(error.about(subjectOf(entry)));
      return undefined;
    }
  }

  async function handleSince(since: number, seenId: string | undefined): Promise<MissedEvents> {
    let [handled, failed] = [0, 0];
    let mark: EventMark | undefined;
    for (const entry of await listEvents(api, since)) {
      const id = idOf(entry);
      if (id !== undefined && id === seenId) continue;
      requireOpen();
      // One after another, because order matters: a consent starts before it ends.
      const isNew = await tryOne(entry);
      if (isNew === undefined) failed += 1;
      else if (isNew) handled += 1;
      // Not past one that failed, so that it is found again for as long as Basiq lists it.
      const { createdAt } = entry;
      if (failed === 0 && createdAt !== undefined) mark = { id, createdAt };
    }
    if (mark !== undefined) await marks.advance(mark);
    return { status: "done", handled, failed };
  }

  async function make(since: number | undefined): Promise<MissedEvents> {
    const mark = await marks.read();
    if (since !== undefined) {
      // If the very first one fails, the next run knows where to start.
      await marks.setFirst({ createdAt: Math.min(since, now()) });
      return handleSince(since, undefined);
    }
    if (mark !== undefined) return handleSince(mark.createdAt, mark.id);
    await marks.setFirst({ createdAt: now() });
    return { status: "first-time" };
  }

  return async ({ since } = {}) => {
    if (since !== undefined && !Number.isFinite(since)) throw notATime();
    requireOpen();
    return withLock<MissedEvents>("missed-events", {
      find: async () => undefined,
      make: () => make(since),
      meanwhile: { status: "already-running" },
      lockMs: LOCK_MS,
    });
  };
}

function idOf(entry: ListedEvent): string | undefined {
  return entry.status === "read" ? entry.event.id : entry.id;
}

function subjectOf(entry: ListedEvent): BasiqServerErrorIds {
  if (entry.status === "unreadable") return {};
  const { userId, connectionId } = entry.event;
  return { userId, connectionId };
}

function notATime(): Error {
  return new Error(
    "basiq-kit/server: `since` of `handleMissedEvents` is not a time, so no event would be found. " +
      "Pass epoch milliseconds, as `Date.now()` returns them.",
  );
}

/** Used by a server that handles no events. */
export const refuseMissedEvents: HandleMissedEvents = async () => {
  throw new Error(
    "basiq-kit/server: `handleMissedEvents` was called without `webhooks`, so there is nothing to handle events with. " +
      "Pass the option `webhooks` to `createBasiqServer`.",
  );
};
