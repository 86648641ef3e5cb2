import { describe, expect, it } from "vitest";
import { isPart, type Phrase, wordsOf } from "../testing/words.js";
import { ar } from "./ar.js";
import { enAU } from "./enAU.js";
import { zhHans } from "./zhHans.js";

const english = wordsOf(enAU);
const others = [
  ["Simplified Chinese", zhHans, /\p{Script=Han}/u],
  ["Arabic", ar, /\p{Script=Arabic}/u],
] as const;

/** The arguments that a phrase repeats word for word, which leaves out choices such as `code`. */
const insertedIn = ({ given }: Phrase) =>
  given.filter(
    (one): one is string =>
      typeof one === "string" && !/^(code|answer|confirm|always|sometimes)$/.test(one),
  );

/** The rest of a phrase, without its arguments and without the names that no one translates. */
const ownWords = (phrase: Phrase) =>
  [...insertedIn(phrase), "Consumer Data Right", "Basiq", "Cookie", "App", "PDF", "CSV"].reduce(
    (words, one) => words.replaceAll(one, ""),
    phrase.words,
  );

describe.each([["English", enAU, /[a-z]/i] as const, ...others])("in %s", (_, copy) => {
  const all = wordsOf(copy);

  it("everything is said", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.map(({ path }) => path).toSorted()).toEqual(
      english.map(({ path }) => path).toSorted(),
    );
    const blank = all.filter(({ words }) => words.trim() === "" || /undefined|NaN|#/.test(words));
    expect(blank).toEqual([]);
  });

  it("there is a locale that `Intl` knows, with Latin digits", () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(copy.locale)).toHaveLength(1);
    expect(new Intl.NumberFormat(copy.locale).format(20)).toBe("20");
  });
});

describe.each(others)("in %s", (_, copy, script) => {
  const all = wordsOf(copy);
  const own = all.filter((phrase) => phrase.path !== "locale" && ownWords(phrase).trim() !== "");

  it("every sentence is in its script", () => {
    const silent = new Set([
      "connection.title",
      "connection.throughOf",
      "connection.actionOf",
      "checkup.actionFor",
      "consent.until",
      "job.aside",
    ]);
    const foreign = own.filter(
      (phrase) => !silent.has(phrase.path) && !script.test(ownWords(phrase)),
    );
    expect(foreign).toEqual([]);
  });

  it("no English is left over, and no English punctuation", () => {
    expect(own.filter((phrase) => /[a-z]/i.test(ownWords(phrase)))).toEqual([]);
    expect(own.filter((phrase) => /[,;?!'"]/.test(ownWords(phrase)))).toEqual([]);
  });

  it("every argument that English repeats is repeated", () => {
    const byKey = new Map(
      all.map((phrase) => [`${phrase.path} ${String(phrase.given)}`, phrase.words]),
    );
    const named = english.filter((phrase) => !phrase.given.includes(enAU.yourBank));
    const lost = named.flatMap((phrase) =>
      insertedIn(phrase)
        .filter((one) => phrase.words.includes(one))
        .filter((one) => !byKey.get(`${phrase.path} ${String(phrase.given)}`)?.includes(one))
        .map((one) => `${phrase.path}: ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it("what is more than one sentence ends as one", () => {
    const open = all.filter(
      (phrase) =>
        !isPart(phrase) && /[.。] ?./.test(ownWords(phrase)) && !/[.。]\u2069?$/.test(phrase.words),
    );
    expect(open).toEqual([]);
  });
});
