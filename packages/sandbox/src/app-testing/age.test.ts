import { describe, expect, it } from "vitest";
import { type Age, ageInMs } from "./age.js";

describe("ageInMs", () => {
  it.each<[Age, number]>([
    ["new", 0],
    ["refreshable", 86_400_000],
    ["3 days", 3 * 86_400_000],
    ["1 hour", 3_600_000],
    ["1.5 hours", 5_400_000],
    ["30 minutes", 1_800_000],
    [250, 250],
    [0, 0],
  ])("reads %j as %d ms", (age, ms) => {
    expect(ageInMs(age)).toBe(ms);
  });

  it.each<Age>(["-1 days", -1, Number.NaN, Infinity])(
    "refuses %j, and says what an age is",
    (age) => {
      expect(() => ageInMs(age)).toThrow(`"${age}" isn't an age. Use "3 days"`);
    },
  );

  it("refuses a string that only the types would refuse", () => {
    expect(() => ageInMs(JSON.parse('"3 fortnights"') as Age)).toThrow(RangeError);
  });
});
