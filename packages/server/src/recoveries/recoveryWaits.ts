import { CONNECTOR_METHODS } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqStore, LogEntry } from "../store/store.js";
import { readStored } from "../store/readStored.js";
import type { InstitutionRecoveredEvent } from "./Recoveries.js";

const DAY_MS = 24 * 60 * 60_000;
/** After so long a notice helps nobody. */
export const WAIT_MS = 7 * DAY_MS;
/** How often a person may begin to wait in a day, for all banks together. */
const ASKS_PER_DAY = 20;
/** How many may begin to wait in a day, all people together. */
const WAITS_PER_DAY = 10_000;
/** Some 200 bytes each. A wait touches eight days at most, so the log never loses one that still goes on. */
const MAX_WAITS = 8 * WAITS_PER_DAY;
/** A store answers many questions at once, but not any number of them. */
const AT_ONCE = 100;
/** The key of an entry is written a moment after it. */
const WRITTEN_MS = 60_000;
const LOG = "recoveries";
const DONE_UNTIL = "recoveries-done-until";

/** Who waits for what; it holds ids and a time, and nothing else. */
export interface Wait extends InstitutionRecoveredEvent {
  /** Of this asking alone: who cancels and asks again, or asks in two tabs at once, is never taken for two waits. */
  readonly id: string;
}
/** One person and one connector. */
export type WaitName = Pick<Wait, "userId" | "institutionId" | "method">;

export interface RecoveryWaits {
  /** Since when they wait, if they do. */
  readonly since: (name: WaitName) => Promise<number | undefined>;
  /**
   * Begins to wait, and returns since when: somebody who waits already goes on waiting.
   *
   * @throws {BasiqServerError} `too-many-waits`, `waits-full`.
   */
  readonly begin: (name: WaitName) => Promise<number>;
  /** Ends it, if they wait. */
  readonly cancel: (name: WaitName) => Promise<void>;
  /** Everybody who waits, in the order in which they asked. */
  readonly open: () => Promise<readonly Wait[]>;
  /** Whether this one goes on, now. */
  readonly isOpen: (wait: Wait) => Promise<boolean>;
  /** Ends this one, and none that the person has started since. */
  readonly end: (wait: Wait) => Promise<void>;
}

const stored = z.object({ id: z.string(), since: z.number() });
const entry = z.object({
  id: z.string(),
  userId: z.string(),
  institutionId: z.string(),
  method: z.enum(CONNECTOR_METHODS),
  since: z.number(),
});

/**
 * Builds it on a store that all instances share. A person's own key says whether they wait, and it ends by itself.
 * Who waits at all is a log of keys to read, because a store has no list to take something out of. Its beginning
 * is passed over as soon as nobody of it waits any more.
 */
export function createRecoveryWaits(store: BasiqStore, now: () => number): RecoveryWaits {
  const keyOf = ({ userId, institutionId, method }: WaitName) =>
    `recovery:${userId}:${institutionId}:${method}`;
  const textOf = ({ id, since }: Wait) => JSON.stringify({ id, since });

  async function read(name: WaitName) {
    return readStored(stored, await store.get(keyOf(name)));
  }

  const isOpen = async (wait: Wait) => (await read(wait))?.id === wait.id;

  async function requireAllowed(userId: string): Promise<void> {
    const day = Math.floor(now() / DAY_MS);
    const seconds = Math.ceil(((day + 1) * DAY_MS - now()) / 1000);
    const headers = { "Retry-After": String(seconds) };
    const asks = await store.increment(`recovery-asks:${userId}:${day}`, DAY_MS);
    if (asks > ASKS_PER_DAY) throw new BasiqServerError("too-many-waits", { headers });
    const all = await store.increment(`recoveries-started:${day}`, DAY_MS);
    if (all > WAITS_PER_DAY) throw new BasiqServerError("waits-full", { headers });
  }

  /** What an entry of the log is about now. */
  async function readEntry({ id, value }: LogEntry) {
    const wait = readStored(entry, value);
    if (wait === undefined) return { id, isDone: true };
    if (await isOpen(wait)) return { id, isDone: false, wait };
    return { id, isDone: now() - wait.since >= WRITTEN_MS };
  }

  async function begin(name: WaitName): Promise<number> {
    const text = await store.get(keyOf(name));
    const own = readStored(stored, text);
    if (own !== undefined) return own.since;
    // Stored by another version of the kit.
    if (text !== undefined) await store.compareDelete(keyOf(name), text);
    await requireAllowed(name.userId);
    const { userId, institutionId, method } = name;
    const id = crypto.randomUUID();
    const wait: Wait = { id, userId, institutionId, method, since: now() };
    // First where the check reads: an entry without its key is passed over, a key without its entry never notified.
    await store.append(LOG, JSON.stringify(wait), MAX_WAITS, WAIT_MS);
    if (await store.setIfAbsent(keyOf(wait), textOf(wait), WAIT_MS)) return wait.since;
    // Another tab of theirs was a moment faster.
    return begin(name);
  }

  return {
    since: async (name) => (await read(name))?.since,
    begin,
    async cancel(name) {
      const text = await store.get(keyOf(name));
      if (text !== undefined) await store.compareDelete(keyOf(name), text);
    },
    async open() {
      const entries = await store.readFrom(LOG, await store.get(DONE_UNTIL));
      const found: Awaited<ReturnType<typeof readEntry>>[] = [];
      for (let from = 0; from < entries.length; from += AT_ONCE)
        found.push(...(await Promise.all(entries.slice(from, from + AT_ONCE).map(readEntry))));
      const first = found.findIndex(({ isDone }) => !isDone);
      const done = found[first === -1 ? found.length - 1 : first - 1];
      if (done !== undefined) await store.set(DONE_UNTIL, done.id, WAIT_MS);
      return found.flatMap(({ wait }) => wait ?? []);
    },
    isOpen,
    end: (wait) => store.compareDelete(keyOf(wait), textOf(wait)),
  };
}
