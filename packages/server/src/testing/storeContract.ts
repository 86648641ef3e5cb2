import { describe, expect, it } from "vitest";
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
  describe("values", () => {
    valuesContract(open);
  });
  describe("locks", () => {
    locksContract(open);
  });
  describe("counters", () => {
    countersContract(open);
  });
  describe("logs", () => {
    logsContract(open);
  });
}

function valuesContract(open: () => OpenStore): void {
  it("are there until their time is over, which starts again when they are replaced", async () => {
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

  it("may be set for a time that isn't whole, or is over already", async () => {
    const { store, pass } = open();
    await store.set("a", "1", 1_000.5);
    expect(await store.get("a")).toBe("1");
    await store.set("a", "2", -5);
    await pass(2);
    expect(await store.get("a")).toBeUndefined();
  });
}

function locksContract(open: () => OpenStore): void {
  it("go to one of many who ask, until their time is over", async () => {
    const { store, pass } = open();
    const tries = Array.from({ length: 50 }, (_, n) => store.setIfAbsent("k", `${n}`, 60_000));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    await pass(60_000);
    expect(await store.setIfAbsent("k", "own", 60_000)).toBe(true);
  });

  it("are released by their owner alone", async () => {
    const { store } = open();
    await store.setIfAbsent("k", "own", 60_000);
    await store.compareDelete("k", "other");
    await store.compareDelete("nothing", "other");
    expect(await store.setIfAbsent("k", "other", 60_000)).toBe(false);
    await store.compareDelete("k", "own");
    expect(await store.setIfAbsent("k", "other", 60_000)).toBe(true);
  });
}

function countersContract(open: () => OpenStore): void {
  it("count each of many at once, and start again when the first one's time is over", async () => {
    const { store, pass } = open();
    const many = Array.from({ length: 50 }, () => store.increment("n", 60_000));
    expect(new Set(await Promise.all(many)).size).toBe(50);
    await pass(50_000);
    expect(await store.increment("n", 60_000)).toBe(51);
    await pass(10_000);
    expect(await store.increment("n", 60_000)).toBe(1);
    expect(await store.increment("other", 60_000)).toBe(1);
  });
}

function logsContract(open: () => OpenStore): void {
  it("return what came after an entry, and everything after an unknown one", async () => {
    const { store } = open();
    await appendAll(store, "log", ["a", "b", "c"], 10);
    const [first, , third] = await store.readFrom("log", undefined);
    expect(await valuesOf(store, "log", first?.id)).toEqual(["b", "c"]);
    expect(await valuesOf(store, "log", third?.id)).toEqual([]);
    expect(await valuesOf(store, "nothing", first?.id)).toEqual([]);
    for (const unknown of ["", "another-1", "1-1", "99999999999999-0", "+", "$", "é"])
      expect(await valuesOf(store, "log", unknown)).toEqual(["a", "b", "c"]);
  });

  it("return everything after an entry of another log, which is unknown to this one", async () => {
    const { store } = open();
    await Promise.all([
      appendAll(store, "annas", ["a", "b", "c"], 10),
      appendAll(store, "bens", ["x", "y", "z"], 10),
    ]);
    for (const { id } of await store.readFrom("bens", undefined))
      expect(await valuesOf(store, "annas", id)).toEqual(["a", "b", "c"]);
  });

  it("are bounded, and never lose one of their last entries", async () => {
    const { store } = open();
    const values = Array.from({ length: 500 }, (_, index) => `${index}`);
    await appendAll(store, "log", values, 100);
    const entries = await valuesOf(store, "log");
    expect(entries).toEqual(values.slice(-entries.length));
    expect(entries.length).toBeGreaterThanOrEqual(100);
    expect(entries.length).toBeLessThanOrEqual(250);
  });

  it("end some time after their last entry", async () => {
    const { store, pass } = open();
    await appendAll(store, "log", ["a"], 10);
    await pass(50_000);
    await appendAll(store, "log", ["b"], 10);
    await pass(50_000);
    expect(await valuesOf(store, "log")).toEqual(["a", "b"]);
    await pass(10_000);
    expect(await valuesOf(store, "log")).toEqual([]);
  });

  it("notify those who watch them of each entry, until they stop", async () => {
    const { store } = open();
    if (store.watch === undefined) return;
    let calls = 0;
    let notified = () => {};
    const stop = store.watch?.("log", () => {
      calls += 1;
      notified();
    });
    // Some stores notify once when the watch starts, since they can't tell what they missed before.
    await new Promise<void>((resolve) => {
      notified = resolve;
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
