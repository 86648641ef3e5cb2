import { expect, it } from "vitest";
import type { BasiqStore } from "../store/store.js";

/** A store that a contract is tested on, empty at first. */
export interface OpenStore {
  readonly store: BasiqStore;
  /** Lets time pass for what the store holds. */
  readonly pass: (ms: number) => void | Promise<void>;
}

const valuesOf = async (store: BasiqStore, key: string, id?: string) =>
  (await store.readFrom(key, id)).map(({ value }) => value);

async function appendAll(store: BasiqStore, key: string, values: readonly string[], max: number) {
  for (const value of values) await store.append(key, value, max, 60_000);
}

/** What every `BasiqStore` does; call it in a `describe` of its name. */
export function storeContract(open: () => OpenStore): void {
  it("gives what was set until its time is over, and counts that anew when it is replaced", async () => {
    const { store, pass } = open();
    expect(await store.get("a")).toBeUndefined();
    await store.set("a", "ünï\n1", 60_000);
    expect(await store.get("a")).toBe("ünï\n1");
    await pass(50_000);
    await store.set("a", "2", 60_000);
    await pass(50_000);
    expect(await store.get("a")).toBe("2");
    await pass(10_000);
    expect(await store.get("a")).toBeUndefined();
  });

  it("takes the time as it is computed: not whole, or over already", async () => {
    const { store, pass } = open();
    await store.set("a", "1", 1_000.5);
    expect(await store.get("a")).toBe("1");
    await store.set("a", "2", -5);
    await pass(2);
    expect(await store.get("a")).toBeUndefined();
  });

  it("gives a lock to one of many, until its time is over", async () => {
    const { store, pass } = open();
    const tries = Array.from({ length: 50 }, (_, n) => store.setIfAbsent("k", `${n}`, 60_000));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    await pass(60_000);
    expect(await store.setIfAbsent("k", "mine", 60_000)).toBe(true);
  });

  it("lets a lock go for its owner alone", async () => {
    const { store } = open();
    await store.setIfAbsent("k", "mine", 60_000);
    await store.compareDelete("k", "yours");
    await store.compareDelete("nothing", "yours");
    expect(await store.setIfAbsent("k", "yours", 60_000)).toBe(false);
    await store.compareDelete("k", "mine");
    expect(await store.setIfAbsent("k", "yours", 60_000)).toBe(true);
  });

  it("counts each of many at once, and begins anew when the first one's time is over", async () => {
    const { store, pass } = open();
    const many = Array.from({ length: 50 }, () => store.increment("n", 60_000));
    expect(new Set(await Promise.all(many)).size).toBe(50);
    await pass(50_000);
    expect(await store.increment("n", 60_000)).toBe(51);
    await pass(10_000);
    expect(await store.increment("n", 60_000)).toBe(1);
    expect(await store.increment("other", 60_000)).toBe(1);
  });

  it("gives what came after an entry, and all of it after one it doesn't have", async () => {
    const { store } = open();
    await appendAll(store, "log", ["a", "b", "c"], 10);
    const [first, , third] = await store.readFrom("log", undefined);
    expect(await valuesOf(store, "log", first?.id)).toEqual(["b", "c"]);
    expect(await valuesOf(store, "log", third?.id)).toEqual([]);
    expect(await valuesOf(store, "nothing", first?.id)).toEqual([]);
    for (const unknown of ["", "another-1", "1-1", "99999999999999-0", "+", "$", "é"])
      expect(await valuesOf(store, "log", unknown)).toEqual(["a", "b", "c"]);
  });

  it("gives everything after an entry of another log: it is none of this one", async () => {
    const { store } = open();
    await Promise.all([
      appendAll(store, "annas", ["a", "b", "c"], 10),
      appendAll(store, "bens", ["x", "y", "z"], 10),
    ]);
    for (const { id } of await store.readFrom("bens", undefined))
      expect(await valuesOf(store, "annas", id)).toEqual(["a", "b", "c"]);
  });

  it("bounds a log, and never loses one of its last entries", async () => {
    const { store } = open();
    const values = Array.from({ length: 500 }, (_, index) => `${index}`);
    await appendAll(store, "log", values, 100);
    const kept = await valuesOf(store, "log");
    expect(kept).toEqual(values.slice(-kept.length));
    expect(kept.length).toBeGreaterThanOrEqual(100);
    expect(kept.length).toBeLessThanOrEqual(250);
  });

  it("ends a log some time after its last entry", async () => {
    const { store, pass } = open();
    await appendAll(store, "log", ["a"], 10);
    await pass(50_000);
    await appendAll(store, "log", ["b"], 10);
    await pass(50_000);
    expect(await valuesOf(store, "log")).toEqual(["a", "b"]);
    await pass(10_000);
    expect(await valuesOf(store, "log")).toEqual([]);
  });

  it("tells those who watch a log of each entry, until they stop", async () => {
    const { store } = open();
    if (store.watch === undefined) return;
    let calls = 0;
    let heard = () => {};
    const stop = store.watch?.("log", () => {
      calls += 1;
      heard();
    });
    // Some call once at first for nothing: what came before they listened is found by looking.
    await new Promise<void>((resolve) => {
      heard = resolve;
      void store.append("log", "a", 10, 60_000);
    });
    stop?.();
    const before = calls;
    const again = new Promise<void>((resolve) => store.watch?.("log", resolve));
    await store.append("log", "b", 10, 60_000);
    await again;
    expect(calls).toBe(before);
  });
}
