import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";

function open(maxEntries = 100) {
  let now = 0;
  const store = createMemoryStore({ now: () => now, maxEntries });
  const valuesAfter = async (key: string, id?: string) =>
    (await store.readFrom(key, id)).map(({ value }) => value);
  return { store, valuesAfter, pass: (ms: number) => void (now += ms) };
}

describe("a log in the memory store", () => {
  it("gives what came after an entry, and all of it after one it doesn't have", async () => {
    const { store, valuesAfter } = open();
    for (const value of ["a", "b", "c"]) await store.append("k", value, 10, 1_000);
    const [first, , third] = await store.readFrom("k", undefined);
    expect(await valuesAfter("k", first?.id)).toEqual(["b", "c"]);
    expect(await valuesAfter("k", third?.id)).toEqual([]);
    expect(await valuesAfter("k", "another-1")).toEqual(["a", "b", "c"]);
    expect(await valuesAfter("nothing")).toEqual([]);
  });

  it("keeps the last ones, and ends after its time", async () => {
    const { store, valuesAfter, pass } = open();
    for (const value of ["a", "b", "c"]) await store.append("k", value, 2, 1_000);
    expect(await valuesAfter("k")).toEqual(["b", "c"]);
    pass(1_000);
    expect(await valuesAfter("k")).toEqual([]);
  });

  it("holds a tenth as many logs as entries, and lets go of the one unused for longest", async () => {
    const { store, valuesAfter } = open(20);
    await store.append("a", "1", 10, 1_000);
    await store.append("b", "1", 10, 1_000);
    await valuesAfter("a");
    await store.append("c", "1", 10, 1_000);
    expect(await valuesAfter("b")).toEqual([]);
    expect(await valuesAfter("a")).toEqual(["1"]);
  });

  it("never gives an entry the id of one in another log or another process", async () => {
    const [one, other] = [open().store, open().store];
    await one.append("a", "1", 10, 1_000);
    await one.append("b", "1", 10, 1_000);
    await other.append("a", "1", 10, 1_000);
    const all = [
      ...(await one.readFrom("a", undefined)),
      ...(await one.readFrom("b", undefined)),
      ...(await other.readFrom("a", undefined)),
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  });
});

describe("a lock in the memory store", () => {
  it("is had by the first until its time is over, and let go by its owner alone", async () => {
    const { store, pass } = open();
    expect(await store.setIfAbsent("k", "mine", 1_000)).toBe(true);
    expect(await store.setIfAbsent("k", "yours", 1_000)).toBe(false);
    await store.compareDelete("k", "yours");
    expect(await store.setIfAbsent("k", "yours", 1_000)).toBe(false);
    await store.compareDelete("k", "mine");
    expect(await store.setIfAbsent("k", "yours", 1_000)).toBe(true);
    pass(1_000);
    expect(await store.setIfAbsent("k", "mine", 1_000)).toBe(true);
  });
});
