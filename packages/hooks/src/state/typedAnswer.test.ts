import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerToSend } from "./typedAnswer.js";

/** The digits 0 to 9 of each numbering system that this machine knows: a second opinion on Unicode. */
const DIGITS = Intl.supportedValuesOf("numberingSystem")
  .map((system) => {
    const numbers = new Intl.NumberFormat("en", { numberingSystem: system, useGrouping: false });
    return [system, Array.from({ length: 10 }, (_, digit) => numbers.format(digit))] as const;
  })
  // Chinese numerals are letters, not decimal digits.
  .filter(([, digits]) => digits.every((digit) => /^\p{Nd}$/u.test(digit)));

const INVISIBLE = {
  "zero-width space": "\u200B",
  "word joiner": "\u2060",
  "byte order mark": "\uFEFF",
  "soft hyphen": "\u00AD",
  "left-to-right mark": "\u200E",
  "right-to-left mark": "\u200F",
  "Arabic letter mark": "\u061C",
  embedding: "\u202B",
  "end of embedding": "\u202C",
  override: "\u202D",
  isolate: "\u2068",
  "end of isolate": "\u2069",
  "null character": "\0",
  "grapheme joiner": "\u034F",
  "Hangul filler": "\u3164",
  tag: "\u{E0041}",
};
const invisible = fc.constantFrom(...Object.values(INVISIBLE));

/** A text with invisible characters anywhere in it. */
const withInvisible = (text: string) =>
  fc
    .array(invisible, { minLength: text.length + 1, maxLength: text.length + 1 })
    .map((between) => between.map((one, index) => one + (text[index] ?? "")).join(""));

describe("answerToSend: a code", () => {
  it.each([
    ["as it is", "123456", "123456"],
    ["with spaces", " 123 456\n", "123456"],
    ["with spaces that don’t break", "123\u00A0456\u202F7", "1234567"],
    ["full-width", "１２３４５６", "123456"],
    ["full-width letters and a hyphen", "ＡＢ－１２", "AB-12"],
    ["an ideographic space", "１２３　４５６", "123456"],
    ["Arabic-Indic", "٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["Persian", "۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["Devanagari", "१२३४५६", "123456"],
    ["mathematical", "𝟏𝟐𝟑𝟺𝟻𝟼", "123456"],
    ["isolated, as a right-to-left message has it", "\u2068123456\u2069", "123456"],
    ["joined", "12\u200D34\u200C56", "123456"],
    ["with a variation selector", "1\uFE0F2\uFE0F", "12"],
    ["with a hyphen", "123-456", "123-456"],
    ["with letters", "aB3d", "aB3d"],
    ["only invisible", "\u200B \u2069", ""],
    ["nothing", "", ""],
  ])("%s", (_, typed, sent) => {
    expect(answerToSend("code", typed)).toBe(sent);
  });

  it.each(DIGITS)("in the digits of the numbering system %s is ASCII", (_, digits) => {
    expect(digits.map((digit) => answerToSend("code", digit)).join("")).toBe("0123456789");
    expect(digits.map((digit) => answerToSend("answer", digit)).join("")).toBe("0123456789");
  });

  it("has ASCII digits only, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(/(?![0-9])\p{Nd}|\s|\p{Cf}|\p{Cc}/u.test(answerToSend("code", typed))).toBe(false);
      }),
    );
  });

  it("of visible ASCII characters is sent as it is, with whatever is invisible between them", () => {
    const visible = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    });
    const typed = visible.chain((text) => withInvisible(text).map((mixed) => ({ text, mixed })));
    fc.assert(
      fc.property(typed, ({ text, mixed }) => {
        expect(answerToSend("code", text)).toBe(text);
        expect(answerToSend("code", mixed)).toBe(text);
        expect(answerToSend("answer", mixed)).toBe(text);
      }),
    );
  });
});

describe("answerToSend: an answer", () => {
  it.each([
    ["loses the spaces around it only", "  New  York ", "New  York"],
    ["keeps its case, accents and hyphens", "Saint-Étienne", "Saint-Étienne"],
    ["keeps full-width letters", "Ｒｅｘ", "Ｒｅｘ"],
    ["has ASCII digits", "١٩٨٤", "1984"],
    ["keeps letters that are composed of two", "e\u0301", "e\u0301"],
    ["keeps the joiner in a Persian word", "می‌خواهم", "می‌خواهم"],
    ["keeps the joiner in a Sinhala word", "ශ්‍රී ලංකා", "ශ්‍රී ලංකා"],
    ["keeps the joiners in an emoji", "👩‍👧", "👩‍👧"],
    ["keeps an emoji’s variation selector", "❤️", "❤️"],
    ["loses joiners that join nothing", "\u200DRe\u200Cx \u200D7\u200D", "Rex 7"],
    ["keeps the variation selector inside a joined emoji", "❤️‍🔥", "❤️‍🔥"],
    ["keeps a keycap", "1️⃣", "1️⃣"],
    ["keeps the tags of a flag", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["keeps the variation of a Han character", "葛\u{E0100}", "葛\u{E0100}"],
    ["loses a joiner after a Han character", "王\u200D小\u200C明", "王小明"],
    ["loses a joiner after an accent", "Rene\u0301\u200De", "Rene\u0301e"],
    ["loses a variation selector that selects nothing", "\uFE0FRe\uFE0Fx", "Rex"],
    ["loses a joiner at the end of a word", "می‌\u200C خواهم\u200C", "می خواهم"],
    ["loses a direction mark inside an Arabic word", "\u200Fسا\u200Eرة\u200F", "سارة"],
    ["that is only invisible is empty", "\u200B\u2068 \u2069\u200D", ""],
  ])("%s", (_, typed, sent) => {
    expect(answerToSend("answer", typed)).toBe(sent);
  });

  it.each(Object.entries(INVISIBLE))("loses a %s", (_, one) => {
    expect(answerToSend("answer", `${one}Re${one}x${one}`)).toBe("Rex");
  });

  it("is the same when it is cleaned twice", () => {
    const seen = fc.constantFrom("a", "é", "1", ".", " ", "王", "م", "❤", "🏴", "\u0301");
    const unseen = fc.constantFrom(
      "\u200C",
      "\u200D",
      "\uFE0F",
      "\u{E0067}",
      "\u{E007F}",
      "\u200B",
    );
    fc.assert(
      fc.property(
        fc.constantFrom("code", "answer"),
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.oneof(seen, unseen) })),
        (kind, typed) => {
          const once = answerToSend(kind, typed);
          expect(answerToSend(kind, once)).toBe(once);
        },
      ),
    );
  });

  it("keeps every letter", () => {
    const letters = (text: string) => text.match(/\p{L}/gu) ?? [];
    const typed = fc.string({
      unit: fc.constantFrom("ا", "ک", "a", "É", "Ａ", "क", "\u200C", "\u2067", " ", "٣"),
    });
    fc.assert(
      fc.property(typed, (text) => {
        expect(letters(answerToSend("answer", text))).toEqual(letters(text));
      }),
    );
  });
});

describe("answerToSend: an approval", () => {
  it("is “confirmed”, whatever was typed", () => {
    expect(answerToSend("confirm", "")).toBe("confirmed");
  });
});
