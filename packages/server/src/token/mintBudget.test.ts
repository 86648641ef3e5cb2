import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { createMintBudget, type MintBudget, type MintPurpose } from "./mintBudget.js";

const MINUTE_MS = 60_000;

function open() {
  let time = 0;
  const now = () => time;
  const store = createMemoryStore({ now, maxEntries: 100 });
  return {
    budget: createMintBudget({ store, now }),
    another: () => createMintBudget({ store, now }),
    pass: (minutes: number) => void (time += minutes * MINUTE_MS),
  };
}

/** How many of so many mints at once were within the budget. */
async function spend(budget: MintBudget, count: number, purpose: MintPurpose = "first") {
  const spent = Array.from({ length: count }, () => budget.spend(purpose));
  const settled = await Promise.allSettled(spent);
  return settled.filter(({ status }) => status === "fulfilled").length;
}
const limited = (seconds: number) => ({
  code: "mint-limit",
  status: 503,
  headers: { "Retry-After": String(seconds) },
});

describe("createMintBudget", () => {
  it("gives renewals up to 1,200 in five minutes, first tokens 1,450, and the server 1,500", async () => {
    const { budget } = open();
    expect(await spend(budget, 1_300, "renewal")).toBe(1_200);
    expect(await spend(budget, 300)).toBe(250);
    expect(await spend(budget, 1, "renewal")).toBe(0);
    expect(await spend(budget, 100, "server")).toBe(50);
  });

  it("never spends more than 1,500 in any five minutes, however they are spread", async () => {
    const { budget, pass } = open();
    const spent: number[] = [];
    for (let minute = 0; minute < 30; minute++) {
      spent.push(await spend(budget, (minute * 373) % 900, "server"));
      pass(1);
    }
    const windows = spent.map((_, at) => spent.slice(at, at + 5).reduce((a, b) => a + b, 0));
    expect(Math.max(...windows)).toBeLessThanOrEqual(1_500);
    // Nor does it starve them.
    expect(spent.reduce((a, b) => a + b, 0)).toBeGreaterThan((1_500 / 6) * 25);
  });

  it("says when there is room again, and there is", async () => {
    const { budget, pass } = open();
    await spend(budget, 1_000);
    pass(2);
    await spend(budget, 450);
    pass(0.5);
    await expect(budget.spend("first")).rejects.toMatchObject(limited(3.5 * 60));
    pass(3.5);
    expect(await spend(budget, 2_000)).toBeGreaterThan(990);
  });

  it("doesn't count what it refused, so that trying again doesn't keep the limit reached", async () => {
    const { budget, pass } = open();
    await spend(budget, 1_450);
    for (let minute = 0; minute < 5; minute++) {
      pass(1);
      expect(await spend(budget, 500)).toBe(0);
    }
    pass(1);
    expect(await spend(budget, 1_450)).toBeGreaterThanOrEqual(1_445);
  });

  it("counts for all instances that share a store, those that start later too", async () => {
    const { budget, another, pass } = open();
    const second = another();
    expect((await spend(budget, 700)) + (await spend(second, 700))).toBe(1_400);
    pass(1);
    expect(await spend(another(), 100)).toBeGreaterThan(40);
    expect(await spend(budget, 10)).toBe(0);
  });

  it("lets a refusal of Basiq's count for all, until it is over", async () => {
    const { budget, another, pass } = open();
    await budget.refused(60);
    pass(0.5);
    await expect(another().spend("server")).rejects.toMatchObject(limited(30));
    pass(0.5);
    expect(await spend(budget, 1, "server")).toBe(1);
  });
});
