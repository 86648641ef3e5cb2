import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";
import { withFallback } from "./withFallback.js";

function open() {
  let time = 0;
  let away = false;
  let asked = 0;
  const received: unknown[] = [];
  const now = () => time;
  const real = createMemoryStore({ now, maxEntries: 10 });
  const reach = () => {
    asked += 1;
    return away ? Promise.reject(new Error("away")) : Promise.resolve();
  };
  const store = withFallback({
    store: {
      get: (key) => reach().then(() => real.get(key)),
      set: (...all) => reach().then(() => real.set(...all)),
      setIfAbsent: (...all) => reach().then(() => real.setIfAbsent(...all)),
      compareDelete: (...all) => reach().then(() => real.compareDelete(...all)),
      increment: (...all) => reach().then(() => real.increment(...all)),
    },
    fallback: createMemoryStore({ now, maxEntries: 10 }),
    now,
    onAway: (error) => void received.push(error),
  });
  return {
    store,
    received,
    asked: () => asked,
    pass: (ms: number) => void (time += ms),
    leave: () => void (away = true),
    comeBack: () => void (away = false),
  };
}

describe("withFallback", () => {
  it("does everything in the process's own memory while the store is away", async () => {
    const { store, leave, received } = open();
    await store.set("a", "shared", 60_000);
    leave();
    expect(await store.get("a")).toBeUndefined();
    await store.set("a", "own", 60_000);
    expect(await store.get("a")).toBe("own");
    expect(await store.setIfAbsent("a", "x", 60_000)).toBe(false);
    await store.compareDelete("a", "own");
    expect(await store.setIfAbsent("a", "x", 60_000)).toBe(true);
    expect([await store.increment("n", 1), await store.increment("n", 1)]).toEqual([1, 2]);
    expect(received).toEqual([new Error("away")]);
  });

  it("asks a store that is away again every five seconds, and reports each time", async () => {
    const { store, leave, comeBack, pass, asked, received } = open();
    await store.set("a", "shared", 60_000);
    leave();
    await Promise.all(Array.from({ length: 20 }, () => store.get("a")));
    const tries = asked();
    pass(4_999);
    await store.get("a");
    expect([asked(), received.length]).toEqual([tries, 1]);
    pass(1);
    await store.get("a");
    expect([asked(), received.length]).toEqual([tries + 1, 2]);
    comeBack();
    pass(5_000);
    expect(await store.get("a")).toBe("shared");
    expect(received).toHaveLength(2);
  });
});
