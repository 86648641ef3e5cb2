import { describe, expect, it, vi } from "vitest";
import { createDistributedLock, LOCK_MS } from "../store/distributedLock.js";
import { createMemoryStore } from "../store/memoryStore.js";
import type { CacheStore } from "../store/withFallback.js";
import { createTimers } from "../testing/timers.js";
import { holdToken } from "./heldToken.js";
import { createTokenCache, SERVER_ACCESS } from "./tokenCache.js";

function cache(store?: CacheStore) {
  let time = 0;
  let minted = 0;
  const now = () => time;
  const tokens = createTokenCache({
    mint: async () => ({ token: `t${++minted}`, lifeSeconds: 3600 }),
    ...instance(store ?? createMemoryStore({ now, maxEntries: 10 })),
    now,
    onRenewalFailed: () => undefined,
  });
  return { tokens, pass: (ms: number) => (time += ms), minted: () => minted };
}
/** What a cache has that shares a store. */
function instance(store: CacheStore, { setTimer } = createTimers()) {
  return { store, withLock: createDistributedLock({ store, setTimer, random: () => 0.5 }) };
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
    pass(1_000);
    const [read, renewed] = [tokens.get(SERVER_ACCESS), tokens.renew(SERVER_ACCESS, stale)];
    expect(await named(read)).toBe("t1");
    expect(await named(renewed)).toBe("t2");
  });

  it("asks the store once a second, and then finds what another instance renewed", async () => {
    const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
    const { tokens, pass, minted } = cache(store);
    await tokens.get(SERVER_ACCESS);
    const renewed = JSON.stringify(holdToken("elsewhere", 3600, 0));
    await store.set("server-token", renewed, 3_600_000);
    pass(999);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t1");
    pass(1);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("elsewhere");
    expect(minted()).toBe(1);
  });

  it("doesn't hand out a token in its last ten seconds", async () => {
    const { tokens, pass } = cache();
    await tokens.get(SERVER_ACCESS);
    pass(3_590_001);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t2");
  });

  it("keeps no failure: the next one who asks tries again", async () => {
    let broken = true;
    const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
    const tokens = createTokenCache({
      mint: async () => {
        if (broken) throw new Error("down");
        return { token: "t", lifeSeconds: 3600 };
      },
      ...instance(store),
      now: () => 0,
      onRenewalFailed: () => undefined,
    });
    await expect(tokens.get(SERVER_ACCESS)).rejects.toThrow("down");
    broken = false;
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t");
  });

  it("takes what isn't a held token in the store for none", async () => {
    const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
    await store.set("server-token", '{"token":7}', 1_000);
    expect(await named(cache(store).tokens.get(SERVER_ACCESS))).toBe("t1");
  });
});

/** Instances that share a store; each mint waits until the test ends it. */
function instances() {
  let time = 0;
  const now = () => time;
  const store = createMemoryStore({ now, maxEntries: 10 });
  const timers = createTimers();
  const mints: { give: (token: string) => void; fail: () => void }[] = [];
  const failed: unknown[] = [];
  const mint = () =>
    new Promise<{ token: string; lifeSeconds: number }>((resolve, reject) => {
      const give = (token: string) => resolve({ token, lifeSeconds: 3600 });
      mints.push({ give, fail: () => reject(new Error("down")) });
    });
  const onRenewalFailed = (error: unknown) => void failed.push(error);
  const create = () => createTokenCache({ mint, ...instance(store, timers), now, onRenewalFailed });
  return { create, timers, mints, failed, pass: (ms: number) => void (time += ms) };
}

describe("token caches that share a store", () => {
  it("mint once between them, and those who wait look again after a pause", async () => {
    const { create, timers, mints } = instances();
    const all = Array.from({ length: 3 }, () => named(create().get(SERVER_ACCESS)));
    await vi.waitFor(() => expect(timers.delays()).toEqual([50, 50]));
    timers.run();
    await vi.waitFor(() => expect(timers.delays()).toEqual([100, 100]));
    mints[0]?.give("t1");
    expect(await all[0]).toBe("t1");
    timers.run();
    expect(await Promise.all(all)).toEqual(["t1", "t1", "t1"]);
    expect(mints).toHaveLength(1);
  });

  it("let the next one try when a mint fails", async () => {
    const { create, timers, mints } = instances();
    const [first, second] = [create().get(SERVER_ACCESS), named(create().get(SERVER_ACCESS))];
    await vi.waitFor(() => expect(timers.delays()).toHaveLength(1));
    mints[0]?.fail();
    await expect(first).rejects.toThrow("down");
    timers.run();
    await vi.waitFor(() => expect(mints).toHaveLength(2));
    mints[1]?.give("t2");
    expect(await second).toBe("t2");
  });

  it("mint when the lock of one that died ends", async () => {
    const { create, timers, mints, pass } = instances();
    void create().get(SERVER_ACCESS);
    await vi.waitFor(() => expect(mints).toHaveLength(1));
    const second = named(create().get(SERVER_ACCESS));
    await vi.waitFor(() => expect(timers.delays()).toHaveLength(1));
    pass(LOCK_MS);
    timers.run();
    await vi.waitFor(() => expect(mints).toHaveLength(2));
    mints[1]?.give("t2");
    expect(await second).toBe("t2");
  });

  it("give up after twenty seconds, and say when to come again", async () => {
    const { create, timers, mints } = instances();
    void create().get(SERVER_ACCESS);
    await vi.waitFor(() => expect(mints).toHaveLength(1));
    const second = create().get(SERVER_ACCESS);
    let waited = 0;
    const given = second.catch((error: unknown) => error);
    const race = async () => (await Promise.race([given, aMoment()])) !== undefined;
    while (!(await race())) {
      waited += timers.delays()[0] ?? 0;
      timers.run();
    }
    expect(await given).toMatchObject({ code: "timeout", headers: { "Retry-After": "5" } });
    expect(waited).toBeGreaterThanOrEqual(20_000);
    expect(waited).toBeLessThan(21_000);
  });

  it("go on with the old token while one of them renews it", async () => {
    const { create, timers, mints, pass, failed } = instances();
    const [one, other] = [create(), create()];
    const first = named(one.get(SERVER_ACCESS));
    await vi.waitFor(() => expect(mints).toHaveLength(1));
    mints[0]?.give("t1");
    await first;
    pass(1_800_001);
    const renewed = named(one.get(SERVER_ACCESS));
    await vi.waitFor(() => expect(mints).toHaveLength(2));
    expect(await named(other.get(SERVER_ACCESS))).toBe("t1");
    mints[1]?.give("t2");
    expect(await renewed).toBe("t2");
    expect(await named(other.get(SERVER_ACCESS))).toBe("t2");
    expect([mints.length, timers.delays(), failed]).toEqual([2, [], []]);
  });
});

/** A turn of the event loop: whatever could go on by itself has. */
const aMoment = () => new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)));
