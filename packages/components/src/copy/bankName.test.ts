import { describe, expect, it } from "vitest";
import { start } from "./bankName.js";

describe("start: a bank at the start of a sentence", () => {
  it.each([
    ["ubank", "ubank"],
    ["me bank", "me bank"],
    ["Hooli", "Hooli"],
    ["your bank", "Your bank"],
    ["your credit union", "Your credit union"],
    ["the bank", "The bank"],
    ["", ""],
  ])("%s is %s", (bank, words) => {
    expect(start(bank)).toBe(words);
  });
});
