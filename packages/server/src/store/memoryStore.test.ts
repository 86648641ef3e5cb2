import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";
import { storeContract } from "../testing/storeContract.js";

function open(maxEntries = 1_000) {
  let time = 0;
  const store = createMemoryStore({ now: () => time, maxEntries });
  return { store, pass: (ms: number) => void (time += ms) };
}

describe("createMemoryStore", () => {
  storeContract(open);

  it("drops the entry unused for longest when it is full", async () => {
    const { store } = open(2);
    await store.set("a", "1", 1_000);
    await store.set("b", "2", 1_000);
    await store.get("a");
    await store.set("c", "3", 1_000);
    expect(await Promise.all(["a", "b", "c"].map(store.get))).toEqual(["1", undefined, "3"]);
  });

  it("holds a tenth as many logs as entries, and drops the one unused for longest", async () => {
    const { store } = open(20);
    await store.append("a", "1", 10, 1_000);
    await store.append("b", "1", 10, 1_000);
    await store.readFrom("a", undefined);
    await store.append("c", "1", 10, 1_000);
    expect(await store.readFrom("b", undefined)).toEqual([]);
    expect(await store.readFrom("a", undefined)).toHaveLength(1);
  });

  it("keeps exactly the last entries of a log", async () => {
    const { store } = open();
    for (const value of ["a", "b", "c"]) await store.append("k", value, 2, 1_000);
    const entries = await store.readFrom("k", undefined);
    expect(entries.map(({ value }) => value)).toEqual(["b", "c"]);
  });

  it("never gives an entry the id of one in another process", async () => {
    const [one, other] = [open().store, open().store];
    await one.append("a", "1", 10, 1_000);
    await other.append("a", "1", 10, 1_000);
    const [[own], [theirs]] = [
      await one.readFrom("a", undefined),
      await other.readFrom("a", undefined),
    ];
    expect(own?.id).not.toBe(theirs?.id);
  });
});
