import { describe, expect, it } from "vitest";
import { exactDuration, roughDuration } from "./time.js";

describe("roughDuration", () => {
  it.each([
    [0, undefined],
    [9, undefined],
    [10, "10 seconds"],
    [11, "20 seconds"],
    [20, "20 seconds"],
    [41, "50 seconds"],
    [50, "50 seconds"],
    [51, "1 minute"],
    [60, "1 minute"],
    [89, "1 minute"],
    [90, "2 minutes"],
    [120, "2 minutes"],
    [3_600, "60 minutes"],
  ])("of %s seconds is %s", (seconds, words) => {
    expect(roughDuration("en-AU", seconds)).toBe(words);
  });

  it("doesn't change each second", () => {
    const words = Array.from({ length: 120 }, (_, seconds) => roughDuration("en-AU", seconds));
    expect(new Set(words).size).toBe(8);
  });

  it("speaks the language it is given", () => {
    expect(roughDuration("de-DE", 120)).toBe("2 Minuten");
  });
});

describe("exactDuration", () => {
  it.each([
    [60, "1 minute"],
    [30, "30 seconds"],
    [1, "1 second"],
  ])("of %s seconds is %s", (seconds, words) => {
    expect(exactDuration("en-AU", seconds)).toBe(words);
  });
});
