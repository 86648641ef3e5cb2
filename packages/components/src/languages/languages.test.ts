import { describe, expect, it } from "vitest";
import { isPart, type Said, wordsOf } from "../testing/words.js";
import { ar } from "./ar.js";
import type { BasiqCopy } from "./BasiqCopy.js";
import { enAU } from "./enAU.js";
import { zhHans } from "./zhHans.js";

const english = wordsOf(enAU);
const others = [
  ["Simplified Chinese", zhHans, /\p{Script=Han}/u],
  ["Arabic", ar, /\p{Script=Arabic}/u],
] as const;

/** What a sentence was told that it says as it is: not a choice such as `code`. */
const toldTo = ({ given }: Said) =>
  given.filter(
    (told): told is string =>
      typeof told === "string" && !/^(code|answer|confirm|always|sometimes)$/.test(told),
  );

/** The rest of a sentence, once what it was told is taken out, and the names that no one translates. */
const ownWords = (said: Said) =>
  [...toldTo(said), "Consumer Data Right", "Basiq", "Cookie"].reduce(
    (words, told) => words.replaceAll(told, ""),
    said.words,
  );

it("what stands beside a component is in the dictionary", () => {
  const files = import.meta.glob<Record<string, unknown>>("../*/*Words.ts", { eager: true });
  const beside = Object.values(files).flatMap((exported) =>
    Object.values(exported).flatMap((words) =>
      typeof words === "object" && words !== null ? Object.entries(words) : [],
    ),
  );
  expect(beside.length).toBeGreaterThan(20);
  const dictionary = new Map<string, unknown>(Object.entries(enAU));
  expect(beside.filter(([key, words]) => dictionary.get(key) !== words)).toEqual([]);
});

it("a language that leaves a word out doesn't compile", () => {
  const { retrying: _, ...withoutRetrying } = enAU.reachability;
  // @ts-expect-error -- A missing sentence.
  const sentence: BasiqCopy = { ...enAU, reachability: withoutRetrying };
  const { support: __, ...withoutSupport } = enAU;
  // @ts-expect-error -- A missing section.
  const section: BasiqCopy = withoutSupport;
  const { unknown: ___, ...withoutUnknown } = enAU.failure;
  // @ts-expect-error -- A reason for a failure without words.
  const reason: BasiqCopy = { ...enAU, failure: withoutUnknown };
  expect([sentence, section, reason]).toHaveLength(3);
});

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

  it("there is a locale that `Intl` knows, and digits as they are all around", () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(copy.locale)).toHaveLength(1);
    expect(new Intl.NumberFormat(copy.locale).format(20)).toBe("20");
  });
});

describe.each(others)("in %s", (_, copy, script) => {
  const all = wordsOf(copy);
  const own = all.filter((said) => said.path !== "locale" && ownWords(said).trim() !== "");

  it("every sentence is in its script", () => {
    const silent = new Set(["connection.title", "checkup.actionFor", "consent.until"]);
    const foreign = own.filter((said) => !silent.has(said.path) && !script.test(ownWords(said)));
    expect(foreign).toEqual([]);
  });

  it("no English is left over, and no English punctuation", () => {
    expect(own.filter((said) => /[a-z]/i.test(ownWords(said)))).toEqual([]);
    expect(own.filter((said) => /[,;?!'"]/.test(ownWords(said)))).toEqual([]);
  });

  it("all that English is told is said", () => {
    const byKey = new Map(all.map((said) => [`${said.path} ${String(said.given)}`, said.words]));
    const kept = english.filter((said) => !said.given.includes(enAU.yourBank));
    const lost = kept.flatMap((said) =>
      toldTo(said)
        .filter((told) => said.words.includes(told))
        .filter((told) => !byKey.get(`${said.path} ${String(said.given)}`)?.includes(told))
        .map((told) => `${said.path}: ${told}`),
    );
    expect(lost).toEqual([]);
  });

  it("what is more than one sentence ends as one", () => {
    const open = all.filter(
      (said) =>
        !isPart(said) && /[.。] ?./.test(ownWords(said)) && !/[.。]\u2069?$/.test(said.words),
    );
    expect(open).toEqual([]);
  });
});
