import { CONNECTOR_METHODS } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqStore, LogEntry } from "../store/store.js";
import { readStored } from "../store/readStored.js";
import type { InstitutionRecoveredEvent } from "./Recoveries.js";

const DAY_MS = 24 * 60 * 60_000;
/** A bank that is away for longer is no news to anybody. */
const WAIT_MS = 7 * DAY_MS;
/** How often a person may begin to wait in a day, for all banks together. */
const ASKS_PER_DAY = 20;
/** Some 150 bytes each, for all banks together: the oldest make room. */
const MAX_WAITS = 20_000;
/** The key of an entry is written a moment after it. */
const WRITTEN_MS = 60_000;
const LOG = "recoveries";
const DONE_UNTIL = "recoveries-done-until";

/** Who waits for what; it holds ids and a time, and nothing else. */
export type Wait = InstitutionRecoveredEvent;
/** One person and one connector. */
export type WaitName = Omit<Wait, "since">;

/** A wait as it is stored, so that it can be ended only as long as it is still this one. */
export interface OpenWait {
  readonly wait: Wait;
  /** Whether their open pages have been told already. */
  readonly pagesTold: boolean;
  readonly text: string;
}

export interface RecoveryWaits {
  /** Since when they wait, if they do. */
  readonly since: (name: WaitName) => Promise<number | undefined>;
  /**
   * Begins to wait, and returns since when: somebody who waits already goes on waiting.
   *
   * @throws {BasiqServerError} `too-many-waits`.
   */
  readonly begin: (name: WaitName) => Promise<number>;
  /** Ends it, if they wait. */
  readonly cancel: (name: WaitName) => Promise<void>;
  /** Everybody who waits, in the order in which they asked. */
  readonly open: () => Promise<readonly OpenWait[]>;
  /** Remembers that their open pages have been told, and returns it so. */
  readonly pagesTold: (open: OpenWait) => Promise<OpenWait>;
  /** Ends one that was told. */
  readonly end: (open: OpenWait) => Promise<void>;
}

const stored = z.object({ since: z.number(), pagesTold: z.boolean() });
const entry = z.object({
  userId: z.string(),
  institutionId: z.string(),
  method: z.enum(CONNECTOR_METHODS),
  since: z.number(),
});

/**
 * Builds it on a store that all instances share. A person's own key says whether they wait, and it ends by itself.
 * Who waits at all is a log of keys to look at, because a store has no list to take something out of. Its beginning
 * is passed over as soon as nobody of it waits any more.
 */
export function createRecoveryWaits(store: BasiqStore, now: () => number): RecoveryWaits {
  const keyOf = ({ userId, institutionId, method }: WaitName) =>
    `recovery:${userId}:${institutionId}:${method}`;
  const textOf = (since: number, pagesTold: boolean) => JSON.stringify({ since, pagesTold });
  const leftOf = (since: number) => since + WAIT_MS - now();

  async function read(name: WaitName) {
    const text = await store.get(keyOf(name));
    const value = readStored(stored, text);
    return text === undefined || value === undefined ? undefined : { ...value, text };
  }

  async function requireAllowed(userId: string): Promise<void> {
    const day = Math.floor(now() / DAY_MS);
    const asks = await store.increment(`recovery-asks:${userId}:${day}`, DAY_MS);
    if (asks <= ASKS_PER_DAY) return;
    const seconds = Math.ceil(((day + 1) * DAY_MS - now()) / 1000);
    throw new BasiqServerError("too-many-waits", { headers: { "Retry-After": String(seconds) } });
  }

  /** What an entry of the log is about now. */
  async function lookUp({ id, value }: LogEntry) {
    const wait = readStored(entry, value);
    if (wait === undefined) return { id, isDone: true };
    const own = await read(wait);
    if (own?.since !== wait.since) return { id, isDone: now() - wait.since >= WRITTEN_MS };
    return { id, isDone: false, open: { wait, pagesTold: own.pagesTold, text: own.text } };
  }

  return {
    since: async (name) => (await read(name))?.since,
    async begin(name) {
      const own = await read(name);
      if (own !== undefined) return own.since;
      await requireAllowed(name.userId);
      const { userId, institutionId, method } = name;
      const wait: Wait = { userId, institutionId, method, since: now() };
      // First where the watcher looks: an entry without its key is passed over, a key without its entry never told.
      await store.append(LOG, JSON.stringify(wait), MAX_WAITS, WAIT_MS);
      await store.set(keyOf(wait), textOf(wait.since, false), WAIT_MS);
      return wait.since;
    },
    async cancel(name) {
      const own = await read(name);
      if (own !== undefined) await store.compareDelete(keyOf(name), own.text);
    },
    async open() {
      const entries = await store.readFrom(LOG, await store.get(DONE_UNTIL));
      const found = await Promise.all(entries.map(lookUp));
      const first = found.findIndex(({ isDone }) => !isDone);
      const done = found[first === -1 ? found.length - 1 : first - 1];
      if (done !== undefined) await store.set(DONE_UNTIL, done.id, WAIT_MS);
      return found.flatMap(({ open }) => open ?? []);
    },
    async pagesTold({ wait }) {
      const text = textOf(wait.since, true);
      await store.set(keyOf(wait), text, leftOf(wait.since));
      return { wait, pagesTold: true, text };
    },
    end: ({ wait, text }) => store.compareDelete(keyOf(wait), text),
  };
}
