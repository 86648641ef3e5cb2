import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RedisStore, redisStore } from "../redis/redisStore.js";
import { MINUTE_MS, openBeside, openRecoveries } from "../testing/openRecoveries.js";
import { type RedisServer, startRedis } from "../testing/redisServer.js";
import type { InstitutionRecoveredEvent, RecoveryOptions } from "./Recoveries.js";

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

let stores: RedisStore[] = [];
beforeEach(() => redis.flushall());
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
});

const done = { status: "done", notified: 0, failed: 0, waiting: 0, checkAgainSoon: false };

/** Two instances with one Redis and one time, at the end of an outage that so many people waited for. */
async function openTwo(people: number, onFirst: RecoveryOptions = {}) {
  const [store, itsStore] = [redisStore(server.url), redisStore(server.url)];
  stores = [store, itsStore];
  const byApp = { checkEveryMs: null };
  const one = openRecoveries({ ...byApp, ...onFirst }, { store });
  const other = openBeside(one, byApp, itsStore);
  const waiting = Array.from({ length: people }, (_, n) => `person-${n}`);
  for (const person of waiting) await one.recovery("POST", person);
  one.comeBack();
  await one.server.checkRecoveries();
  await one.clock.advance(MINUTE_MS);
  return { one, other, waiting };
}

const idsOf = (events: readonly InstitutionRecoveredEvent[]) => events.map(({ userId }) => userId);

describe("recoveries in Redis", () => {
  it("are shared: one instance notifies, once, in the order in which people asked", async () => {
    const { one, other, waiting } = await openTwo(250);
    expect(await other.server.checkRecoveries()).toEqual({ ...done, notified: 250 });
    expect(idsOf(other.notified)).toEqual(waiting);
    expect(await one.server.checkRecoveries()).toEqual(done);
    expect(one.notified).toEqual([]);
    expect(await redis.keys("basiq:recovery:*")).toEqual([]);
  });

  it("notify each person once where a check outlives its lock, and nobody who cancelled meanwhile", async () => {
    const first: InstitutionRecoveredEvent[] = [];
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let reached = () => {};
    const isHeld = new Promise<void>((resolve) => (reached = resolve));
    const { one, other, waiting } = await openTwo(20, {
      async onInstitutionRecovered(event) {
        first.push(event);
        reached();
        await held;
      },
    });
    const slow = one.server.checkRecoveries();
    await isHeld;
    // Two minutes pass.
    expect(await redis.del("basiq:lock:recoveries")).toBe(1);
    await one.recovery("DELETE", "person-19");
    expect(await other.server.checkRecoveries()).toEqual({ ...done, notified: 18, waiting: 1 });
    goOn();
    expect(await slow).toEqual({ ...done, notified: 1 });
    expect(idsOf([...first, ...other.notified])).toEqual(waiting.slice(0, 19));
  });

  it("are one for two tabs, whichever instances they ask", async () => {
    // With a token and the bank's status shared already: in tests a pause is no time, so nobody waits for another's.
    const { one, other } = await openTwo(1);
    const tabs = [one, other, one, other].map(({ recovery }) => recovery("POST", "anna"));
    expect(new Set((await Promise.all(tabs)).map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await one.server.checkRecoveries()).toEqual({ ...done, notified: 2 });
    expect(idsOf(one.notified)).toEqual(["person-0", "anna"]);
  });

  it("end by themselves", async () => {
    await openTwo(2);
    const keys = await redis.keys("basiq:*recover*");
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
  });
});
