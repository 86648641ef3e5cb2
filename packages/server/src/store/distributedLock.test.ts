import { describe, expect, it } from "vitest";
import { createTimers } from "../testing/timers.js";
import { createDistributedLock } from "./distributedLock.js";
import { createMemoryStore } from "./memoryStore.js";

const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
const withLock = createDistributedLock({
  store,
  setTimer: createTimers().setTimer,
  random: () => 0.5,
});

describe("createDistributedLock", () => {
  it("makes nothing that was made just before the caller got the lock, and releases it", async () => {
    let made = 0;
    const make = async () => `made ${(made += 1)}`;
    expect(await withLock("k", { find: async () => "found", make })).toBe("found");
    expect(await withLock("k", { find: async () => undefined, make })).toBe("made 1");
  });

  it("holds its lock for 15 seconds, or for as long as the task says", async () => {
    let now = 0;
    const held = createMemoryStore({ now: () => now, maxEntries: 10 });
    const both = createDistributedLock({
      store: held,
      setTimer: createTimers().setTimer,
      random: () => 0.5,
    });
    const hangs = () => new Promise<string>(() => undefined);
    const find = async () => undefined;
    void both("short", { find, make: hangs });
    void both("long", { find, make: hangs, lockMs: 60_000 });
    const other = (key: string) =>
      both(key, { find, make: async () => "made", meanwhile: "meanwhile" });
    now = 15_000 - 1;
    expect([await other("short"), await other("long")]).toEqual(["meanwhile", "meanwhile"]);
    now = 15_000;
    expect([await other("short"), await other("long")]).toEqual(["made", "meanwhile"]);
    now = 60_000;
    expect(await other("long")).toBe("made");
  });
});
