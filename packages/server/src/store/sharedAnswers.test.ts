import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";
import { createSharedAnswers } from "./sharedAnswers.js";

function open() {
  let now = 0;
  let loads = 0;
  const shared = createSharedAnswers(createMemoryStore({ now: () => now, maxEntries: 10 }));
  return {
    pass: (ms: number) => (now += ms),
    loads: () => loads,
    get: (key = "k") => shared(key, 1_000, async () => `${key}${(loads += 1)}`),
    fail: () => shared("k", 1_000, () => Promise.reject(new Error("no"))),
  };
}

describe("createSharedAnswers", () => {
  it("loads once for all who ask at once, and for all who ask while it is stored", async () => {
    const { get, pass, loads } = open();
    expect(await Promise.all([get(), get(), get()])).toEqual(["k1", "k1", "k1"]);
    pass(999);
    expect(await get()).toBe("k1");
    pass(1);
    expect(await get()).toBe("k2");
    expect(loads()).toBe(2);
  });

  it("stores each key's answer by itself", async () => {
    const { get } = open();
    expect(await Promise.all([get("a"), get("b")])).toEqual(["a1", "b2"]);
  });

  it("fails for all who wait, and stores no failure", async () => {
    const { get, fail } = open();
    const results = await Promise.allSettled([fail(), fail()]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await get()).toBe("k1");
  });
});
