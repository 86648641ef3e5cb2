import { describe, expect, it } from "vitest";
import { createMemoryStore } from "./memoryStore.js";

function store(maxEntries = 10) {
  let time = 0;
  const held = createMemoryStore({ now: () => time, maxEntries });
  const get = (key: string) => held.get(key);
  const set = (key: string, value: string) => held.set(key, value, 1000);
  return { get, set, pass: (ms: number) => (time += ms) };
}

describe("createMemoryStore", () => {
  it("gives back what was set, until its time is over", async () => {
    const { get, set, pass } = store();
    await set("a", "1");
    pass(999);
    expect(await get("a")).toBe("1");
    pass(1);
    expect(await get("a")).toBeUndefined();
    expect(await get("b")).toBeUndefined();
  });

  it("counts the time of a replaced entry anew", async () => {
    const { get, set, pass } = store();
    await set("a", "1");
    pass(900);
    await set("a", "2");
    pass(900);
    expect(await get("a")).toBe("2");
  });

  it("drops the entry unused for longest when it is full", async () => {
    const { get, set } = store(2);
    await set("a", "1");
    await set("b", "2");
    await get("a");
    await set("c", "3");
    expect(await Promise.all(["a", "b", "c"].map(get))).toEqual(["1", undefined, "3"]);
  });
});
