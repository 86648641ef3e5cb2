import type { ChallengeInput } from "./challenge.js";

/**
 * What is sent to the bank for what a person typed or pasted: empty if there is nothing to send.
 *
 * Digits of any script become ASCII, because that is what banks compare with, and characters that nobody can see
 * are removed. A code also loses its spaces, and full-width letters become ASCII. Hyphens stay in both.
 *
 * An answer keeps its letters as they were typed. The joiners inside Persian, Indic and emoji text stay, because they
 * are part of how a word is written, and the bank may have stored it with them.
 *
 * @example
 * answerToSend("code", " 123 456 "); // "123456"
 * answerToSend("answer", "  New York "); // "New York"
 */
export function answerToSend(kind: ChallengeInput["kind"], typed: string): string {
  switch (kind) {
    case "confirm":
      return "confirmed";
    case "code":
      return asciiDigits(typed.replace(NOT_IN_CODES, "")).replace(FULL_WIDTH, toAscii);
    case "answer":
      return asciiDigits(withoutInvisible(typed)).trim();
    default:
      return kind satisfies never;
  }
}

const NOT_IN_CODES = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The printable ASCII characters, as wide as a Chinese one. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Removes what nobody can see, but not what shapes the characters beside it. */
const withoutInvisible = (text: string) =>
  text
    .replace(INVISIBLE, "")
    .replace(IDLE_TAGS, "$1")
    .replace(IDLE_SELECTORS, "$1")
    .replace(IDLE_JOINERS, "$1");

/**
 * Control characters, and what text brings along when it is copied: soft hyphens, zero-width spaces, byte order
 * marks, marks and isolates of text direction, fillers. Not joiners, variation selectors and tags.
 */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?!\s)\p{Cc}/gu;

/** Tags outside of a flag such as Scotland's, which is a black flag, the tags of its region, and an end. */
const IDLE_TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

/** Variation selectors that select nothing: at the start, or after a character that has no variations. */
const IDLE_SELECTORS = /(^|[\p{Script=Latin}\u0300-\u036F\s\u200C\u200D])[\uFE00-\uFE0F]+/gu;

/** Joiners that join nothing: at an end, or after a character that doesn't join. */
const IDLE_JOINERS =
  /(^|[\p{Script=Latin}\u0300-\u036F\p{Script=Han}\p{Nd}\p{P}\s])[\u200C\u200D]+|[\u200C\u200D]+(?:$|(?=\s))/gu;

const asciiDigits = (text: string) => text.replace(/\p{Nd}/gu, digitValue);

/** Unicode keeps the ten digits of a script together, in order, and blocks of digits begin with a zero. */
function digitValue(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return String(before % 10);
}

const toAscii = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0);
