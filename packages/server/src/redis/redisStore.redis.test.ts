import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RedisServer, startRedis } from "../testing/redisServer.js";
import { storeContract } from "../testing/storeContract.js";
import { until } from "../testing/until.js";
import { redisStore } from "./redisStore.js";

let server: RedisServer;
let redis: Redis;
const closes: (() => Promise<void>)[] = [];
beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  await Promise.all(closes.map((close) => close()));
  redis.disconnect();
  await server.stop();
});

let opened = 0;
function open(connection: Redis | string = server.url) {
  const prefix = `test${(opened += 1)}:`;
  const store = redisStore(connection, { prefix });
  closes.push(() => store.close());
  const keys = () => redis.keys(`${prefix}*`);
  /** Redis's own clock can't be set, so every key's end comes nearer instead. */
  const pass = async (ms: number) => {
    for (const key of await keys()) {
      const left = (await redis.pttl(key)) - ms;
      await (left > 0 ? redis.pexpire(key, left) : redis.del(key));
    }
  };
  return { store, prefix, keys, pass };
}

describe("redisStore", () => {
  storeContract(() => open());

  it("stores nothing without an end, and nothing without its prefix", async () => {
    const { store, keys } = open();
    const before = await redis.dbsize();
    await store.set("a", "1", 1_000);
    await store.setIfAbsent("b", "1", 1_000);
    await store.increment("n", 1_000);
    await store.append("log", "1", 10, 1_000);
    const own = await keys();
    expect(own).toHaveLength(5);
    expect((await redis.dbsize()) - before).toBe(5);
    for (const key of own) expect(await redis.pttl(key)).toBeGreaterThan(0);
  });

  it("takes a client of the app's own, key prefix and time limit included, and leaves it open", async () => {
    const client = new Redis(server.url, { keyPrefix: "app:", commandTimeout: 1_000 });
    const { store, prefix } = open(client);
    await store.set("a", "1", 60_000);
    expect(await redis.get(`app:${prefix}a`)).toBe("1");
    const woken = new Promise<void>((resolve) => store.watch("log", resolve));
    await store.append("log", "1", 10, 60_000);
    await woken;
    await store.close();
    expect(await client.ping()).toBe("PONG");
    client.disconnect();
  });

  it("listens on one connection for any number of watchers, and on none after it is closed", async () => {
    const { store, prefix } = open();
    const blocked = async () =>
      String(await redis.client("LIST"))
        .split("\n")
        .filter((line) => /cmd=xread/.test(line) && / flags=\S*b/.test(line)).length;
    const before = await blocked();
    let received = 0;
    for (let log = 0; log < 50; log++) store.watch(`log${log}`, () => (received += 1));
    await until(async () => received === 50 && (await blocked()) === before + 1);
    await Promise.all(
      Array.from({ length: 50 }, (_, log) => store.append(`log${log}`, "1", 10, 60_000)),
    );
    await until(() => received === 100);
    await store.close();
    await until(async () => (await blocked()) === before);
    expect(await redis.exists(`${prefix}wakeups`)).toBe(1);
  });

  it("notices what was added while its connection was down", async () => {
    const { store } = open();
    let received = 0;
    const stop = store.watch("log", () => (received += 1));
    await until(() => received > 0);
    await store.append("log", "1", 10, 60_000);
    await until(() => received > 1);
    const before = received;
    await redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    // Whether it was done is unknown where the connection broke in between, so it is tried again.
    await store.append("log", "2", 10, 60_000).catch(() => store.append("log", "2", 10, 60_000));
    await until(() => received > before);
    stop();
    expect((await store.readFrom("log", undefined)).at(-1)?.value).toBe("2");
  });

  it("returns the whole log after an entry that it has dropped", async () => {
    const { store, prefix } = open();
    for (const value of ["a", "b", "c"]) await store.append("log", value, 10, 60_000);
    const [, second] = await store.readFrom("log", undefined);
    const [dropped] = /^\d+-\d+/.exec(second?.id ?? "") ?? [""];
    expect(await redis.xdel(`${prefix}log`, dropped)).toBe(1);
    const after = await store.readFrom("log", second?.id);
    expect(after.map(({ value }) => value)).toEqual(["a", "c"]);
  });

  it("says what Redis failed to run, and never with what value", async () => {
    const { store, prefix } = open();
    await redis.lpush(`${prefix}a`, "list");
    await expect(store.append("a", "secret", 10, 1_000)).rejects.toThrow(
      /^basiq-kit\/server: Redis failed to run EVAL \(WRONGTYPE\)\.$|\(ERR\)\.$/,
    );
    const away = redisStore("redis://127.0.0.1:1");
    const error: unknown = await away.set("a", "secret", 1_000).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify([error, String(error), Object.entries(error ?? {})])).not.toMatch(
      /secret/,
    );
    await away.close();
  });

  it.each(["", "localhost", "http://localhost:6379", "redis://"])(
    "refuses %j, which is not a Redis address",
    (url) => {
      expect(() => redisStore(url)).toThrow(
        "basiq-kit/server: `redisStore` got something that is not a Redis address",
      );
    },
  );
});
