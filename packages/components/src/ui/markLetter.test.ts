import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markLetter } from "./markLetter.js";

describe("markLetter", () => {
  it.each([
    ["Hooli", "H"],
    ["ubank", "U"],
    ["86 400", "8"],
    ["  “Aviato”", "A"],
    ["The Mutual Bank", "M"],
    ["Bank of Melbourne", "M"],
    ["The Bank of Queensland", "Q"],
    ["Bank of the Orient", "O"],
    ["Bank Australia", "B"],
    ["Bankwest", "B"],
    ["Commonwealth Bank of Australia", "C"],
    ["Theta Credit Union", "T"],
    ["The", "T"],
    ["Bank of", "B"],
    ["Bank of ", "B"],
    ["Écu Banque", "É"],
    ["E\u0301cu", "E\u0301"],
    ["ßank", "ß"],
    ["中国银行", "中"],
    ["البنك العربي", "ا"],
    ["банк", "Б"],
    ["𐐨 bank", "𐐀"],
  ])("of %s is %s", (name, letter) => {
    expect(markLetter(name)).toBe(letter);
  });

  it.each(["", " ", "–", "🏦"])("is none where there is neither letter nor digit: %j", (name) => {
    expect(markLetter(name)).toBeUndefined();
  });

  it("is one letter of any name, or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(markLetter(name) ?? "A").toMatch(/^[\p{L}\p{N}]\p{M}*$/u);
      }),
    );
  });
});
