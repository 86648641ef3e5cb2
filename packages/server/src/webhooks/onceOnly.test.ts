import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { createOnceOnly } from "./onceOnly.js";

const HOUR_MS = 60 * 60_000;

function open() {
  let now = 0;
  let runs = 0;
  const once = createOnceOnly(createMemoryStore({ now: () => now, maxEntries: 10 }));
  const run = async () => void (runs += 1);
  return { once, run, runs: () => runs, pass: (ms: number) => void (now += ms) };
}

describe("createOnceOnly", () => {
  it("does an id's work once for eight days", async () => {
    const { once, run, runs, pass } = open();
    await once("a", run);
    pass(8 * 24 * HOUR_MS - 1);
    await once("a", run);
    expect(runs()).toBe(1);
    await once("b", run);
    expect(runs()).toBe(2);
    pass(1);
    await once("a", run);
    expect(runs()).toBe(3);
  });

  it("refuses an id whose work is under way, and does that work again once it has failed", async () => {
    const { once, run, runs } = open();
    let fail = () => {};
    const first = once(
      "a",
      () => new Promise((_, reject) => (fail = () => reject(new Error("x")))),
    );
    await expect(once("a", run)).rejects.toMatchObject({ code: "webhook-running", status: 503 });
    fail();
    await expect(first).rejects.toThrow("x");
    await once("a", run);
    expect(runs()).toBe(1);
  });

  it("releases an id that was started two minutes ago, and never another's", async () => {
    const { once, run, runs, pass } = open();
    let fail = () => {};
    const dead = once("a", () => new Promise((_, reject) => (fail = () => reject(new Error("x")))));
    await expect(once("a", run)).rejects.toThrow("came again");
    pass(2 * 60_000);
    let end = () => {};
    const second = once("a", () => new Promise((resolve) => (end = resolve)));
    await expect(once("a", run)).rejects.toThrow("came again");
    fail();
    await expect(dead).rejects.toThrow("x");
    await expect(once("a", run)).rejects.toMatchObject({ code: "webhook-running" });
    end();
    await second;
    await once("a", run);
    expect(runs()).toBe(0);
  });
});
