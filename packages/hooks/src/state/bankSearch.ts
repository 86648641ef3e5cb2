import { nicknamesOf } from "./bankNicknames.js";
import { initials, joined, normalName } from "./searchedName.js";
import { slips, slipsAllowed } from "./slips.js";

/** A bank's names, ready to be compared with what a person types. */
export interface SearchedBank {
  readonly names: readonly string[];
  readonly nicknames: readonly string[];
  readonly initials: readonly string[];
  readonly words: readonly string[];
}

/** What `bankRank` compares with, from a bank's names and what else the app knows it by. */
export function searchedBank(
  { name, shortName }: { readonly name: string; readonly shortName: string },
  aliases: readonly string[] = [],
): SearchedBank {
  const names = [...new Set([normalName(name), normalName(shortName)])];
  const nicknames = [...nicknamesOf(names), ...aliases.map(normalName)];
  return {
    names,
    nicknames,
    initials: names.flatMap(initials),
    words: names.flatMap((each) => `${each} ${joined(each)}`.split(" ")),
  };
}

/**
 * How well a bank matches what was typed, normalised: lower is better, `undefined` where it doesn't. The whole
 * name comes first, then its beginning, beginnings of its words, a nickname or initials, the whole name with a
 * slip, a part of its words, and last a part with a slip.
 */
export function bankRank(bank: SearchedBank, wanted: string): number | undefined {
  const { names, nicknames, words } = bank;
  const compact = joined(wanted);
  const called = [...names, ...nicknames];
  if (wanted === "") return 0;
  if (called.some((name) => name === wanted || joined(name) === compact)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  const asked = wanted.split(" ");
  if (asked.every((word) => words.some((each) => each.startsWith(word)))) return 2;
  if (bank.initials.includes(compact)) return 3;
  if (called.some((name) => name.startsWith(wanted) || joined(name).startsWith(compact))) return 3;
  const most = slipsAllowed(compact.length);
  const found = called.map((name) => slips(compact, joined(name), most));
  const whole = Math.min(...found.map((one) => one.whole));
  if (whole <= most) return 3 + whole;
  if (asked.every((word) => words.some((each) => each.includes(word)))) return 6;
  if (asked.every(isCommon)) return undefined;
  const start = Math.min(...found.map((one) => one.start), wordSlips(asked, words));
  return start === Infinity ? undefined : SLIP + start;
}

/** A word that tells no bank from another, or a slip of one: a guess from it would be any bank. */
function isCommon(word: string): boolean {
  const most = slipsAllowed(word.length);
  return COMMON.some((common) => slips(word, common, most).whole <= most);
}

const COMMON = ["bank", "mutual", "credit", "union", "building", "society", "australia"];

/** From this rank on a bank is a guess, which only helps where nothing better is found. */
export const SLIP = 7;

/** The slips of all words together, each in a word of its own; `Infinity` where one has no match. */
function wordSlips(asked: readonly string[], words: readonly string[]): number {
  return asked
    .map((word) => {
      const most = slipsAllowed(word.length);
      return Math.min(...words.map((each) => slips(word, each, most).start));
    })
    .reduce((sum, each) => sum + each, 0);
}
