import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { createDistributedLock } from "./distributedLock.js";
import { createMemoryStore } from "./memoryStore.js";

function open() {
  const clock = virtualClock();
  const store = createMemoryStore({ now: clock.now, maxEntries: 10 });
  const { setTimer } = clock;
  return { clock, withLock: createDistributedLock({ store, setTimer, random: () => 0.5 }) };
}

describe("createDistributedLock", () => {
  it("makes nothing that was made just before the caller got the lock, and releases it", async () => {
    const { withLock } = open();
    let made = 0;
    const make = async () => `made ${(made += 1)}`;
    expect(await withLock("k", { find: async () => "found", make })).toBe("found");
    expect(await withLock("k", { find: async () => undefined, make })).toBe("made 1");
  });

  it("holds its lock for 15 seconds, or for as long as the task says", async () => {
    const { clock, withLock } = open();
    const hangs = () => new Promise<string>(() => undefined);
    const find = async () => undefined;
    void withLock("short", { find, make: hangs });
    void withLock("long", { find, make: hangs, lockMs: 60_000 });
    const others = () =>
      Promise.all(
        ["short", "long"].map((key) =>
          withLock(key, { find, make: async () => "made", meanwhile: "meanwhile" }),
        ),
      );
    await clock.advance(15_000 - 1);
    expect(await others()).toEqual(["meanwhile", "meanwhile"]);
    await clock.advance(1);
    expect(await others()).toEqual(["made", "meanwhile"]);
    await clock.advance(45_000);
    expect(await others()).toEqual(["made", "made"]);
  });
});
