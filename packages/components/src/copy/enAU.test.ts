import { describe, expect, it } from "vitest";
import { enAU } from "./enAU.js";

// That every reason for a failure has words needs no test: a missing key of `BasiqCopy` doesn't compile.

/** What is passed to the functions that take something else than a bank. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  reference: [["5c50a2d1"]],
  "job.stepOf": [[1, 3]],
  "job.timeLeft": [["10 seconds"], [undefined]],
  "mfa.timeLeft": [["10 seconds"], [undefined]],
  "mfa.questionTitle": [
    ["Hooli", 1],
    ["Hooli", 2],
  ],
  "mfa.sendAnswers": [[1], [2]],
  "mfa.rejectedAnswers": [
    ["Hooli", 1],
    ["Hooli", 2],
  ],
  "mfa.expired": [["code"], ["answer"], ["confirm"]],
  "mfa.newCode": [["code"], ["answer"], ["confirm"]],
  "mfa.unconfirmed": [
    ["Hooli", "code"],
    ["Hooli", "answer"],
    ["Hooli", "confirm"],
  ],
};
const BANKS = [["Hooli"], [enAU.yourBank]];

/** Everything that the dictionary can say, and where it stands. */
function wordsOf(value: unknown, path = ""): [path: string, words: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return (ARGUMENTS[path] ?? BANKS).map((given) => [
      path,
      String(Reflect.apply(value, {}, given)),
    ]);
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    wordsOf(inner, path === "" ? key : `${path}.${key}`),
  );
}

const all = wordsOf(enAU);
/** What stands inside a sentence, or is none. */
const isPart = (path: string) => /^(locale|yourBank|job\.stepStatus\..*)$/.test(path);
const sentences = all.filter(([path]) => !isPart(path));

describe("the words", () => {
  it("are all there", () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, words]) => words.trim() === "" || /undefined|NaN/.test(words))).toEqual(
      [],
    );
  });

  it.each(["institution", "OTP", "authenticate", "please", "oops", "MFA", "credential", "!", "'"])(
    "never say %s",
    (word) => {
      const said = all.filter(([, words]) => words.toLowerCase().includes(word.toLowerCase()));
      expect(said).toEqual([]);
    },
  );

  it("begin with a capital letter", () => {
    expect(sentences.filter(([, words]) => !/^\p{Lu}/u.test(words))).toEqual([]);
  });

  it("have a capital letter nowhere else but in a name, in I, and after a full stop", () => {
    const titled = sentences.filter(([, words]) =>
      words
        .split(/(?<=[.:]) /)
        .flatMap((sentence) => sentence.split(" ").slice(1))
        .some((word) => /^\p{Lu}/u.test(word) && !/^(Hooli|I)\b/.test(word)),
    );
    expect(titled).toEqual([]);
  });

  it("end in a full stop where they are more than one sentence", () => {
    const open = sentences.filter(([, words]) => words.includes(". ") && !words.endsWith("."));
    expect(open).toEqual([]);
  });
});
