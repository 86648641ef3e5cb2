import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import { type BasiqServerError, toServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { Alone } from "../store/aloneAmongAll.js";
import type { EventMark, EventMarks } from "./eventMark.js";
import type { HandleEvent } from "./handleEvent.js";
import { listEvents } from "./listEvents.js";
import type { OnceOnly } from "./onceOnly.js";

/**
 * What came of looking for missed events.
 *
 * - `done`: `handled` of them were handled now, `failed` could not be, and will be looked for again.
 * - `first-time`: no event was handled before, so that there is no telling what was missed. From now on
 *   there is. Pass `since` where you know it.
 * - `already-running`: this or another instance is at it.
 *
 * @example
 * const result: MissedEvents = { status: "done", handled: 3, failed: 0 };
 */
export type MissedEvents =
  | { readonly status: "done"; readonly handled: number; readonly failed: number }
  | { readonly status: "first-time" }
  | { readonly status: "already-running" };

/** Handles what no webhook brought. */
export type HandleMissedEvents = (options?: {
  /** From when on to look, in epoch milliseconds, instead of where it was looked last. */
  readonly since?: number;
}) => Promise<MissedEvents>;

export interface MissedEventsOptions {
  readonly api: BasiqApi;
  readonly marks: EventMarks;
  readonly once: OnceOnly;
  readonly handle: HandleEvent;
  readonly alone: Alone;
  /** Called for each event that could not be handled, and each entry that is none. */
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server takes no more work. */
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// What an instance that dies leaves behind is gone by then. Whoever takes longer is joined by another, and
// each event is still handled once.
const LOCK_MS = 2 * 60_000;

export function createMissedEvents(options: MissedEventsOptions): HandleMissedEvents {
  const { api, marks, once, handle, alone, report, requireOpen, now } = options;

  /** Whether it was handled now; `undefined` where it could not be. */
  async function tryOne(event: BasiqWebhookEvent): Promise<boolean | undefined> {
    let isNew = false;
    try {
      await once(event.id, async () => {
        isNew = true;
        await handle(event);
      });
      return isNew;
    } catch (thrown) {
      const error = toServerError(thrown);
      if (error.code === "store-unavailable") throw error;
      // Its webhook has come after all, or another instance is at it: that one reports what fails.
      if (error.code !== "webhook-running")
        report(error.about({ userId: event.userId, connectionId: event.connectionId }));
      return undefined;
    }
  }

  async function handleSince(since: number, seenId: string | undefined): Promise<MissedEvents> {
    const { events, malformed } = await listEvents(api, since);
    malformed.forEach(report);
    let [handled, failed] = [0, 0];
    let mark: EventMark | undefined;
    for (const event of events) {
      if (event.id === seenId) continue;
      requireOpen();
      // One after another: a consent begins before it ends.
      // oxlint-disable-next-line no-await-in-loop
      const isNew = await tryOne(event);
      if (isNew === undefined) failed += 1;
      else if (isNew) handled += 1;
      // Not past one that failed: it is to be found again.
      const { id, createdAt } = event;
      if (failed === 0 && createdAt !== undefined) mark = { id, createdAt };
    }
    if (mark !== undefined) await marks.advance(mark);
    return { status: "done", handled, failed };
  }

  async function make(since: number | undefined): Promise<MissedEvents> {
    const mark = await marks.read();
    if (since !== undefined) return handleSince(since, undefined);
    if (mark !== undefined) return handleSince(mark.createdAt, mark.id);
    await marks.begin({ createdAt: now() });
    return { status: "first-time" };
  }

  return async ({ since } = {}) => {
    if (since !== undefined && !Number.isFinite(since)) throw notATime();
    requireOpen();
    return alone<MissedEvents>("missed-events", {
      look: async () => undefined,
      make: () => make(since),
      meanwhile: { status: "already-running" },
      lockMs: LOCK_MS,
    });
  };
}

function notATime(): Error {
  return new Error(
    "basiq-kit/server: `since` of `handleMissedEvents` is no time, so that nothing would be found. " +
      "Give epoch milliseconds, as `Date.now()` does.",
  );
}

/** Takes its place on a server that handles no events. */
export const refuseMissedEvents: HandleMissedEvents = async () => {
  throw new Error(
    "basiq-kit/server: `handleMissedEvents` was called without `webhooks`, so that there is nothing to handle events with. " +
      "Give `createBasiqServer` the option `webhooks`.",
  );
};
