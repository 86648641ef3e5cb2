import { describe, expect, it } from "vitest";
import { createTimers } from "../testing/timers.js";
import { createAlone } from "./aloneAmongAll.js";
import { createMemoryStore } from "./memoryStore.js";

const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
const alone = createAlone({ store, setTimer: createTimers().setTimer, random: () => 0.5 });

describe("createAlone", () => {
  it("makes nothing that was made between the caller's look and the lock, and lets go", async () => {
    let made = 0;
    const make = async () => `made ${(made += 1)}`;
    expect(await alone("k", { look: async () => "found", make })).toBe("found");
    expect(await alone("k", { look: async () => undefined, make })).toBe("made 1");
  });

  it("holds its lock for 15 seconds, or for as long as the task says", async () => {
    let now = 0;
    const held = createMemoryStore({ now: () => now, maxEntries: 10 });
    const both = createAlone({ store: held, setTimer: createTimers().setTimer, random: () => 0.5 });
    const hangs = () => new Promise<string>(() => undefined);
    const look = async () => undefined;
    void both("short", { look, make: hangs });
    void both("long", { look, make: hangs, lockMs: 60_000 });
    const other = (key: string) =>
      both(key, { look, make: async () => "made", meanwhile: "meanwhile" });
    now = 15_000 - 1;
    expect([await other("short"), await other("long")]).toEqual(["meanwhile", "meanwhile"]);
    now = 15_000;
    expect([await other("short"), await other("long")]).toEqual(["made", "meanwhile"]);
    now = 60_000;
    expect(await other("long")).toBe("made");
  });
});
