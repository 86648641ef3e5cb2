import { describe, expect, it } from "vitest";
import { loadOnce } from "./loadOnce.js";

/** A loader that fails `failures` times, then resolves with the number of loads so far. */
function open(failures: number) {
  let loads = 0;
  const load = loadOnce(async () => {
    loads += 1;
    if (loads <= failures) throw new Error(`failure ${loads}`);
    return loads;
  });
  return { load, loads: () => loads };
}

describe("loadOnce", () => {
  it("loads for the first caller, and returns the same to all others", async () => {
    const { load, loads } = open(0);
    expect(loads()).toBe(0);
    expect(await Promise.all([load(), load()])).toEqual([1, 1]);
    expect(await load()).toBe(1);
    expect(loads()).toBe(1);
  });

  it("fails for all callers that wait, and loads again for the next one", async () => {
    const { load, loads } = open(1);
    const [first, second] = await Promise.allSettled([load(), load()]);
    expect([first.status, second.status]).toEqual(["rejected", "rejected"]);
    expect(await load()).toBe(2);
    expect(loads()).toBe(2);
  });
});
