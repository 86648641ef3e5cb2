import { describe, expect, it } from "vitest";
import { readingGrade, sentencesOf, wordsIn } from "../testing/readingGrade.js";
import { isPart, wordsOf } from "../testing/words.js";
import { enAU } from "./enAU.js";

const all = wordsOf(enAU);
const whole = all.filter((phrase) => !isPart(phrase)).map(({ words }) => words);

describe("the words", () => {
  it.each(["institution", "OTP", "authenticate", "please", "oops", "MFA", "credential", "!", "'"])(
    "never say %s",
    (word) => {
      const found = all.filter(({ words }) => words.toLowerCase().includes(word.toLowerCase()));
      expect(found).toEqual([]);
    },
  );

  it("begin with a capital letter or a number", () => {
    expect(whole.filter((words) => !/^[\p{Lu}\d]/u.test(words))).toEqual([]);
  });

  it("have a capital letter nowhere else but in a name, in I, and after a full stop", () => {
    const titled = whole.filter((words) =>
      words
        .split(/(?<=[.:]) /)
        .flatMap((sentence) => sentence.split(" ").slice(1))
        .some(
          (word) =>
            /^\p{Lu}/u.test(word) &&
            !/^(Hooli|Piggy|I|Basiq|Consumer|Data|Right|PDF|CSV|MB)\b/.test(word),
        ),
    );
    expect(titled).toEqual([]);
  });

  it("end in a full stop where they are more than one sentence", () => {
    const open = whole.filter((words) => words.includes(". ") && !words.endsWith("."));
    expect(open).toEqual([]);
  });

  it("take eight years at school to read, or fewer", () => {
    expect(readingGrade(whole.flatMap(sentencesOf))).toBeLessThan(8);
  });

  it("have no hard sentence among the easy ones", () => {
    const full = whole.flatMap(sentencesOf).filter((sentence) => wordsIn(sentence).length >= 6);
    expect(full.filter((sentence) => readingGrade([sentence]) >= 9)).toEqual([]);
  });

  it("come in sentences of 25 words at most", () => {
    const long = whole.flatMap(sentencesOf).filter((sentence) => wordsIn(sentence).length > 25);
    expect(long).toEqual([]);
  });
});
