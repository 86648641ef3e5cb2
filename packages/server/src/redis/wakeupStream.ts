import { createBackOff } from "../lib/backOff.js";
import type { Listeners } from "../lib/listeners.js";
import { withTimeout } from "../lib/withTimeout.js";
import type { RedisClient } from "./RedisClient.js";
import { readEntries, readOneStream } from "./streamReply.js";

export interface WakeupStreamOptions {
  /** It is duplicated: a connection that waits for entries can do nothing else. */
  readonly client: RedisClient;
  /** The stream with the name of each log that got an entry. */
  readonly key: string;
  /** Called with names of logs. */
  readonly listeners: Listeners;
  readonly limitMs: number;
}

// Redis answers at least this often, or the connection is dead.
const BLOCK_MS = 5_000;

/**
 * Waits on one connection for all logs that this instance's streams watch, however many; returns how
 * to stop.
 *
 * It reads on after the last entry that it saw, so that nothing added while it was disconnected is missed,
 * as it would be with pub/sub. Each failure gets a new connection: a blocking read can outlive the one it
 * was sent on, and then never settles (github.com/taskforcesh/bullmq/pull/4484).
 */
export function listenForWakeups({
  client,
  key,
  listeners,
  limitMs,
}: WakeupStreamOptions): () => void {
  let connection: RedisClient | undefined;
  const end = new AbortController();
  const { signal } = end;
  let endPause = () => {};
  let last: string | undefined;
  const pauses = createBackOff({ firstMs: 100, longestMs: 5_000, random: Math.random });

  async function listen(present: RedisClient): Promise<void> {
    // Both connections must work before a listener reads its log: a stream ends when its log can't be read.
    await withTimeout(client.call("PING"), limitMs);
    const newest = await withTimeout(present.call("XREVRANGE", key, "+", "-", "COUNT", 1), limitMs);
    last ??= readEntries(newest)[0]?.id ?? "0-0";
    // Entries may have been added before the newest one was known.
    listeners.callAll();
    while (!signal.aborted) {
      const read = present.call("XREAD", "COUNT", 100, "BLOCK", BLOCK_MS, "STREAMS", key, last);
      const added = readOneStream(await withTimeout(read, BLOCK_MS + limitMs));
      pauses.reset();
      last = added.at(-1)?.id ?? last;
      for (const name of new Set(added.map(({ value }) => value))) listeners.call(name);
    }
  }

  async function listenAgain(): Promise<void> {
    while (!signal.aborted) {
      connection = client.duplicate(ONCE);
      // Each command reports its own failure.
      connection.on("error", () => undefined);
      await listen(connection).catch(() => undefined);
      connection.disconnect();
      if (!signal.aborted) await rest(pauses.next());
    }
  }

  async function rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  void listenAgain();
  return () => {
    end.abort();
    connection?.disconnect();
    endPause();
  };
}

const ONCE = {
  lazyConnect: false,
  maxRetriesPerRequest: null,
  // The usual time limit of a command would end a blocking one.
  commandTimeout: undefined,
  retryStrategy: () => null,
} as const;
