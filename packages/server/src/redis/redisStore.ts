import { Redis } from "ioredis";
import { createListeners } from "../lib/listeners.js";
import type { BasiqStore } from "../store/store.js";
import { listenForWakeups } from "./wakeupStream.js";
import { entryId, streamIdOf } from "./entryId.js";
import { withTimeout } from "../lib/withTimeout.js";
import type { RedisClient } from "./RedisClient.js";
import { redisError } from "./redisError.js";
import { APPEND, COMPARE_DELETE, INCREMENT } from "./scripts.js";
import { readEntries } from "./streamReply.js";

/**
 * How a store in Redis is set up.
 *
 * @example
 * const options: RedisStoreOptions = { prefix: "staging:basiq:" };
 */
export interface RedisStoreOptions {
  /**
   * What every key begins with. Applications, and stages of one, that share a Redis need one each.
   *
   * @default "basiq:"
   */
  readonly prefix?: string;
}

/**
 * A store in Redis.
 *
 * @example
 * const store: RedisStore = redisStore("redis://localhost:6379");
 */
export interface RedisStore extends Required<BasiqStore> {
  /** Ends the store's connections; a client that was passed in stays open. */
  close(): Promise<void>;
}

// A request waits for Redis several times. Each wait is short, so that it soon continues without Redis.
const LIMIT_MS = 2_000;
const WAKEUP_ENTRIES = 1_000;
const WAKEUP_MS = 24 * 60 * 60_000;

/**
 * Keeps in Redis 6.2 or newer (or Valkey) what a server's instances share: any number of them then mint
 * a token once, handle a webhook once, and pass live events on to each other.
 *
 * @example
 * const basiq = createBasiqServer({ apiKey, getUserId, allowedOrigins, store: redisStore(process.env.REDIS_URL ?? "") });
 * @param connection An ioredis client, or where to connect: `redis://…`, `rediss://…` for TLS.
 * @throws {Error} when the address isn't one; later failures go to `onError` as `store-unavailable`.
 */
export function redisStore(
  connection: RedisClient | string,
  { prefix = "basiq:" }: RedisStoreOptions = {},
): RedisStore {
  const client = typeof connection === "string" ? connect(connection) : connection;
  const listeners = createListeners();
  const wakeups = `${prefix}wakeups`;
  let stopWakeups: (() => void) | undefined;

  async function ask(command: string, ...args: (string | number)[]): Promise<unknown> {
    try {
      return await withTimeout(client.call(command, ...args), LIMIT_MS);
    } catch (thrown) {
      throw redisError(command, thrown);
    }
  }

  async function range(key: string, from: string) {
    const entries = readEntries(await ask("XRANGE", prefix + key, from, "+"));
    return entries.map(({ id, value }) => ({ id: entryId(key, id), value }));
  }

  return {
    async get(key) {
      const value = await ask("GET", prefix + key);
      return typeof value === "string" ? value : undefined;
    },
    async set(key, value, ttlMs) {
      await ask("SET", prefix + key, value, "PX", wholeMs(ttlMs));
    },
    async setIfAbsent(key, value, ttlMs) {
      return (await ask("SET", prefix + key, value, "NX", "PX", wholeMs(ttlMs))) === "OK";
    },
    async compareDelete(key, value) {
      await ask("EVAL", COMPARE_DELETE, 1, prefix + key, value);
    },
    async increment(key, ttlMs) {
      return Number(await ask("EVAL", INCREMENT, 1, prefix + key, wholeMs(ttlMs)));
    },
    async append(key, value, max, ttlMs) {
      const log = [value, max, wholeMs(ttlMs), key];
      await ask("EVAL", APPEND, 2, prefix + key, wakeups, ...log, WAKEUP_ENTRIES, WAKEUP_MS);
    },
    async readFrom(key, id) {
      const streamId = streamIdOf(key, id);
      if (streamId !== undefined) {
        const [seen, ...later] = await range(key, streamId);
        if (seen?.id === id) return later;
      }
      return range(key, "-");
    },
    watch(key, listener) {
      stopWakeups ??= listenForWakeups({ client, key: wakeups, listeners, limitMs: LIMIT_MS });
      return listeners.add(key, listener);
    },
    async close() {
      stopWakeups?.();
      if (client === connection) return;
      await withTimeout(client.quit(), LIMIT_MS).catch(() => undefined);
      client.disconnect();
    },
  };
}

/** A client of the store's own. It connects when it is first needed, and fails soon instead of waiting. */
function connect(url: string): RedisClient {
  if (!/^rediss?:\/\/./.test(url))
    throw new Error(
      "basiq-kit/server: `redisStore` got something that is not a Redis address, so nothing could be shared. " +
        "Pass `redis://host:6379`, or `rediss://…` for TLS, from an environment variable of the server.",
    );
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: LIMIT_MS,
    maxRetriesPerRequest: 1,
    // The next attempt to connect: soon, so that the end of an outage is noticed soon.
    retryStrategy: (tries) => Math.min(50 * tries, 500),
  });
  // Each command reports its own failure; without a listener ioredis would print it too.
  client.on("error", () => undefined);
  return client;
}

/** Redis takes whole milliseconds, one at least. */
function wholeMs(ttlMs: number): number {
  return Math.max(1, Math.ceil(ttlMs));
}
