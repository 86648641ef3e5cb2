import { describe, expect, it } from "vitest";
import { readingGrade, sentencesOf, syllablesOf } from "./readingGrade.js";

describe("readingGrade: the syllables of a word", () => {
  it.each([
    ["bank", 1],
    ["code", 1],
    ["shared", 1],
    ["wanted", 2],
    ["codes", 1],
    ["pages", 2],
    ["the", 1],
    ["able", 2],
    ["while", 1],
    ["refreshed", 2],
    ["connection", 3],
    ["you’ve", 1],
    ["transactions", 3],
    ["20", 1],
  ])("of %s are %s", (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });
});

describe("readingGrade", () => {
  it("is low for short words in short sentences", () => {
    expect(
      readingGrade(sentencesOf("We can’t load this. Try again, or come back later.")),
    ).toBeLessThan(3);
  });

  it("is high for what a lawyer would write", () => {
    const legal =
      "Authentication of your institution credentials was unsuccessful owing to circumstances beyond the organisation’s reasonable operational responsibility.";
    expect(readingGrade(sentencesOf(legal))).toBeGreaterThan(15);
  });
});
