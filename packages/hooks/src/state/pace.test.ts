import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { afterAnswer, afterFailure, afterReturn, type Pace, UNASKED } from "./pace.js";

const NOW = 1_000_000;
const asked: Pace = { ...UNASKED, askedAt: NOW - 200 };
const failed: Pace = { ...asked, dueAt: NOW + 8_000, failures: 3, failedAt: NOW - 60_000 };
const limited = (retryAt: number) => new BasiqError("rate-limited", { retryAt });

describe("afterAnswer", () => {
  it("clears earlier failures, and their Retry-After", () => {
    const before = { ...failed, notBefore: NOW + 30_000 };
    expect(afterAnswer(before, NOW + 2_000)).toEqual({
      ...before,
      dueAt: NOW + 2_000,
      failures: 0,
      notBefore: -Infinity,
    });
  });
});

describe("afterFailure", () => {
  it("counts the failure, and remembers when the first in a row was", () => {
    const first = afterFailure(asked, undefined, { now: NOW, waitMs: () => 2_000 });
    expect(first).toEqual({ ...asked, dueAt: NOW + 2_000, failures: 1, failedAt: NOW });
    const second = afterFailure(first, undefined, { now: NOW + 2_000, waitMs: () => 4_000 });
    expect(second).toMatchObject({ dueAt: NOW + 6_000, failures: 2, failedAt: NOW });
  });

  it.each([
    ["sooner than the back-off", NOW + 1_000, NOW + 2_000],
    ["later than the back-off", NOW + 30_000, NOW + 30_000],
    ["for a day, which is taken for ten minutes", NOW + 86_400_000, NOW + 600_000],
  ])("waits as long as the answer asks: %s", (_, retryAt, dueAt) => {
    const pace = afterFailure(asked, limited(retryAt), { now: NOW, waitMs: () => 2_000 });
    expect(pace.dueAt).toBe(dueAt);
  });
});

describe("afterReturn", () => {
  it("waits for no time that a clock repeats after it was set back", () => {
    const hour = 3_600_000;
    const later = { ...asked, askedAt: NOW + hour, dueAt: NOW + hour };
    expect(afterReturn(later, "hidden", NOW).dueAt).toBe(NOW + 1_000);
    const failedLater = { ...failed, dueAt: NOW + hour };
    expect(afterReturn(failedLater, "hidden", NOW).dueAt).toBe(NOW + 600_000);
    const limitedLater = { ...later, notBefore: NOW + 2 * hour };
    expect(afterReturn(limitedLater, "hidden", NOW).dueAt).toBe(NOW + 600_000);
  });

  it.each<[title: string, pace: Pace, from: "hidden" | "offline", dueAt: number]>([
    ["at once", { ...UNASKED, askedAt: NOW - 60_000 }, "hidden", NOW],
    ["a second after the last request at the earliest", asked, "hidden", NOW + 800],
    ["not before its back-off is over, from another tab", failed, "hidden", NOW + 8_000],
    ["without its back-off, from a lost network", failed, "offline", NOW + 800],
    [
      "no sooner than the Retry-After, after a lost network too",
      { ...failed, notBefore: NOW + 30_000 },
      "offline",
      NOW + 30_000,
    ],
  ])("makes it due %s", (_, pace, from, dueAt) => {
    expect(afterReturn(pace, from, NOW).dueAt).toBe(dueAt);
  });
});
