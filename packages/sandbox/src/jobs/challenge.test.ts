import { describe, expect, it } from "vitest";
import { challengeLifetimeMs, isRightAnswer } from "./challenge.js";
import type { Challenge } from "../world/challenge.js";

it.each([
  [120_000, 120_000, "milliseconds as they are"],
  [3_600, 3_600_000, "a number under 10,000 as seconds"],
  [9_999, 3_600_000, "at most an hour"],
  [10_000, 30_000, "at least half a minute"],
  [5, 30_000, "at least half a minute in seconds too"],
])("expiryMs %i lives %i ms: %s", (expiryMs, lifetime) => {
  expect(challengeLifetimeMs(expiryMs)).toBe(lifetime);
});

describe("challenge: an answer", () => {
  const challenge: Challenge = {
    method: "security-questions",
    description: "",
    input: ["a", "b"],
    accepts: [["Basiq"], ["AU00002", "AU00000"]],
    expiryMs: 120_000,
    checkingMs: 1_000,
  };

  it.each([
    [["Basiq", "AU00002"], true],
    [["Basiq", "AU00000"], true],
    [["AU00000", "Basiq"], false],
    [["basiq", "AU00000"], false],
    [["Basiq"], false],
    [["Basiq", "AU00000", ""], false],
    [[], false],
  ])("%j is right: %s", (answers, right) => {
    expect(isRightAnswer(challenge, answers)).toBe(right);
  });
});
