import { describe, expect, it } from "vitest";
import { wordsOf } from "../testing/words.js";
import { ar } from "./ar.js";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

describe("Arabic", () => {
  const all = wordsOf(ar).filter(({ path }) => path !== "locale");

  it("closes what it isolates", () => {
    const open = all.filter(({ words }) => {
      const marks = words.match(/[\u2068\u2069]/g)?.join("") ?? "";
      return marks.replaceAll(FIRST_STRONG_ISOLATE + POP_ISOLATE, "") !== "";
    });
    expect(open).toEqual([]);
  });

  it("isolates all that runs the other way", () => {
    // In use, dates and the dictionary's own words are Arabic, and need no isolates.
    const names = /Hooli|Piggy|Basiq|Consumer|example|1234|hats|hoolie|5c50a2d1|We delete/;
    const bare = all.filter(({ words }) =>
      names.test(words.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "")),
    );
    expect(bare).toEqual([]);
  });

  it.each([
    [1, "تم العثور على بنك واحد"],
    [2, "تم العثور على بنكين"],
    [3, "تم العثور على 3 بنوك"],
    [10, "تم العثور على 10 بنوك"],
    [11, "تم العثور على 11 بنكًا"],
    [99, "تم العثور على 99 بنكًا"],
    [100, "تم العثور على 100 بنك"],
    [103, "تم العثور على 103 بنوك"],
  ])("counts %s banks", (count, words) => {
    expect(ar.picker.found(count)).toBe(words);
  });

  it("counts questions and days", () => {
    expect([1, 2, 3, 11].map((count) => ar.mfa.questionTitle("Hooli", count))).toEqual([
      "لدى \u2068Hooli\u2069 سؤال",
      "لدى \u2068Hooli\u2069 سؤالان",
      "لدى \u2068Hooli\u2069 3 أسئلة",
      "لدى \u2068Hooli\u2069 11 سؤالًا",
    ]);
    expect([0, 1, 2, 5, 11].map((count) => ar.connection.endsIn(count))).toEqual([
      "تنتهي المشاركة خلال أقل من يوم",
      "تنتهي المشاركة خلال يوم واحد",
      "تنتهي المشاركة خلال يومين",
      "تنتهي المشاركة خلال 5 أيام",
      "تنتهي المشاركة خلال 11 يومًا",
    ]);
  });
});
