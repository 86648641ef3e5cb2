import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { createDistributedLock, LOCK_MS } from "../store/distributedLock.js";
import { createMemoryStore } from "../store/memoryStore.js";
import { holdToken } from "./heldToken.js";
import { createTokenCache, SERVER_ACCESS } from "./tokenCache.js";

/** One cache, whose mints are named `t1`, `t2` and so on. */
function cache() {
  const { now, advance: pass, setTimer } = virtualClock();
  const store = createMemoryStore({ now, maxEntries: 10 });
  let minted = 0;
  let isDown = false;
  const tokens = createTokenCache({
    async mint() {
      if (isDown) throw new Error("down");
      return { token: `t${++minted}`, lifeSeconds: 3600 };
    },
    store,
    withLock: createDistributedLock({ store, setTimer, random: () => 0.5 }),
    now,
    onRenewalFailed: () => undefined,
  });
  return {
    tokens,
    store,
    now,
    pass,
    minted: () => minted,
    setDown: (down: boolean) => void (isDown = down),
  };
}
const named = async (held: Promise<{ token: string }>) => (await held).token;

describe("createTokenCache", () => {
  it("returns the same new token to all who had the same stale one", async () => {
    const { tokens, minted } = cache();
    const stale = await named(tokens.get(SERVER_ACCESS));
    const renewals = Array.from({ length: 50 }, () => named(tokens.renew(SERVER_ACCESS, stale)));
    expect(new Set(await Promise.all(renewals))).toEqual(new Set(["t2"]));
    expect(await named(tokens.renew(SERVER_ACCESS, stale))).toBe("t2");
    expect(minted()).toBe(2);
  });

  it("never answers a renewal with the stale token, even when it joins a read of it", async () => {
    const { tokens, pass } = cache();
    const stale = await named(tokens.get(SERVER_ACCESS));
    // From here on the store is read again.
    await pass(1_000);
    const [read, renewed] = [tokens.get(SERVER_ACCESS), tokens.renew(SERVER_ACCESS, stale)];
    expect(await named(read)).toBe("t1");
    expect(await named(renewed)).toBe("t2");
  });

  it("asks the store once a second, and then finds what another instance renewed", async () => {
    const { tokens, store, now, pass, minted } = cache();
    await tokens.get(SERVER_ACCESS);
    const renewed = JSON.stringify(holdToken("elsewhere", 3600, now()));
    await store.set("server-token", renewed, 3_600_000);
    await pass(999);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t1");
    await pass(1);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("elsewhere");
    expect(minted()).toBe(1);
  });

  it("doesn't hand out a token in its last ten seconds", async () => {
    const { tokens, pass } = cache();
    await tokens.get(SERVER_ACCESS);
    await pass(3_590_001);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t2");
  });

  it("stores no failure: the next caller tries again", async () => {
    const { tokens, setDown } = cache();
    setDown(true);
    await expect(tokens.get(SERVER_ACCESS)).rejects.toThrow("down");
    setDown(false);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t1");
  });

  it("mints where the store holds something that isn't a token", async () => {
    const { tokens, store } = cache();
    await store.set("server-token", '{"token":7}', 1_000);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t1");
  });
});

/** Instances that share a store; each mint waits until the test ends it. */
function instances() {
  const clock = virtualClock();
  const { now, setTimer } = clock;
  const store = createMemoryStore({ now, maxEntries: 10 });
  const mints: { issue: (token: string) => void; fail: () => void }[] = [];
  const failed: unknown[] = [];
  const mint = () =>
    new Promise<{ token: string; lifeSeconds: number }>((resolve, reject) => {
      const issue = (token: string) => resolve({ token, lifeSeconds: 3600 });
      mints.push({ issue, fail: () => reject(new Error("down")) });
    });
  const onRenewalFailed = (error: unknown) => void failed.push(error);
  const withLock = createDistributedLock({ store, setTimer, random: () => 0.5 });
  const create = () => createTokenCache({ mint, store, withLock, now, onRenewalFailed });
  return { create, clock, store, mints, failed };
}

describe("tokenCache: token caches that share a store", () => {
  it("mint once between them, and those who wait look again after a pause", async () => {
    const { create, clock, mints } = instances();
    const all = Array.from({ length: 3 }, () => named(create().get(SERVER_ACCESS)));
    await clock.advance(50);
    mints[0]?.issue("t1");
    expect(await all[0]).toBe("t1");
    // The others have looked after 50 ms, and look again 100 ms later.
    await clock.advance(99);
    expect(clock.waiting()).toBe(2);
    await clock.advance(1);
    expect(await Promise.all(all)).toEqual(["t1", "t1", "t1"]);
    expect(mints).toHaveLength(1);
  });

  it("let the next one try when a mint fails", async () => {
    const { create, clock, mints } = instances();
    const [first, second] = [create().get(SERVER_ACCESS), named(create().get(SERVER_ACCESS))];
    await clock.settle();
    mints[0]?.fail();
    await expect(first).rejects.toThrow("down");
    await clock.advance(50);
    mints[1]?.issue("t2");
    expect(await second).toBe("t2");
  });

  it("mint when the lock of one that died ends", async () => {
    const { create, clock, mints } = instances();
    void create().get(SERVER_ACCESS);
    await clock.settle();
    const second = named(create().get(SERVER_ACCESS));
    await clock.advance(LOCK_MS - 1);
    expect(mints).toHaveLength(1);
    await clock.advance(200);
    mints[1]?.issue("t2");
    expect(await second).toBe("t2");
  });

  it("give up after twenty seconds, and say when to come again", async () => {
    const { create, clock, store } = instances();
    await store.setIfAbsent("lock:server-token", "another instance", 60_000);
    const given = create()
      .get(SERVER_ACCESS)
      .catch((error: unknown) => error);
    await clock.advance(19_999);
    expect(clock.waiting()).toBe(1);
    await clock.advance(200);
    expect(await given).toMatchObject({ code: "timeout", headers: { "Retry-After": "5" } });
  });

  it("use the old token while one of them renews it", async () => {
    const { create, clock, mints, failed } = instances();
    const [one, other] = [create(), create()];
    const first = named(one.get(SERVER_ACCESS));
    await clock.settle();
    mints[0]?.issue("t1");
    await first;
    await clock.advance(1_800_001);
    const renewed = named(one.get(SERVER_ACCESS));
    await clock.settle();
    expect(await named(other.get(SERVER_ACCESS))).toBe("t1");
    mints[1]?.issue("t2");
    expect(await renewed).toBe("t2");
    expect(await named(other.get(SERVER_ACCESS))).toBe("t2");
    expect([mints.length, clock.waiting(), failed]).toEqual([2, 0, []]);
  });
});
