import { describe, expect, it } from "vitest";
import { type Phrase, wordsOf } from "../testing/words.js";
import { ar } from "./ar.js";
import type { BasiqCopy } from "./BasiqCopy.js";
import { enAU } from "./enAU.js";
import { zhHans } from "./zhHans.js";

interface Language {
  readonly copy: BasiqCopy;
  readonly sentences: RegExp;
  /** How a sentence starts that says what to do. */
  readonly instruction: RegExp;
  /** Two things to choose from, where one has to be known. */
  readonly choice: RegExp;
  /** What a button would do, said in words. */
  readonly retry: RegExp;
}

const LANGUAGES: readonly (readonly [string, Language])[] = [
  [
    "English",
    {
      copy: enAU,
      sentences: /(?<=\.) /,
      instruction:
        /^(If [^,]+, )?(Try|Check|Contact|Come|Sign|Update|Give|Enter|Approve|Allow|Load|Refresh|Unlock|Wait|Start|Open|Answer|Connect)\b/i,
      choice: /, or (come|contact|try|check|sign)\b/i,
      retry: /try again(?! from)|refresh again(?! (from|on))/i,
    },
  ],
  [
    "Simplified Chinese",
    {
      copy: zhHans,
      sentences: /(?<=。)/,
      instruction: /^请|，请|即可/,
      choice: /，或/,
      retry: /请重试|再试一次/,
    },
  ],
  [
    "Arabic",
    {
      copy: ar,
      sentences: /(?<=\.) /,
      instruction: /^(يمكن(?!ك)|يُرجى|تُتاح|يُتاح)|، (يمكن|يُرجى)/,
      choice: /أو (العودة|التواصل|لاحق)/,
      retry: /إعادة المحاولة/,
    },
  ],
];

/** What is said when something has failed, is refused or can’t be done. */
const FAILS =
  /^(failure|blocked|read|connect\.(noActive|storage|notSaved|unreachable|later|signedOut|personChanged|misconfigured|notFound|notDone)|connection\.(problem|notDone|purgedOnly)|consent\.notStopped|refresh\.(notFound|rejected|tooMany|openBank)|reachability|mfa\.(rejected|notSent|expired|unconfirmed|refused)|action\.retryFrom|picker\.(none|unavailable)|connector\.trouble)/;

/** Where the person can neither press a button nor go on by waiting for a time. */
const WITHOUT_BUTTON =
  /^(failure\.(bank-outage|retried-by-basiq|app-misconfigured|mfa-not-supported|bank-not-supported|unknown)|blocked|refresh\.notFound|consent\.notStopped\.(later|never|signedOut)|(read|connect)\.(later|signedOut|personChanged|misconfigured|notFound)|read\.noActiveConsent|connection\.purgedOnly|action\.retryFrom)/;

describe.each(LANGUAGES)("in %s", (_, { copy, sentences, instruction, choice, retry }) => {
  const said = wordsOf(copy).filter(({ path }) => FAILS.test(path));
  const shown = (phrases: readonly Phrase[]) => phrases.map(({ path, words }) => [path, words]);

  it("nothing that fails comes with two instructions", () => {
    expect(said.length).toBeGreaterThan(100);
    const instructions = ({ words }: Phrase) =>
      words.split(sentences).filter((sentence) => instruction.test(sentence.trim()));
    expect(shown(said.filter((phrase) => instructions(phrase).length > 1))).toEqual([]);
    expect(shown(said.filter(({ words }) => choice.test(words)))).toEqual([]);
  });

  it("nothing says to try again where there is no button for it", () => {
    const dead = said.filter(({ path, words }) => WITHOUT_BUTTON.test(path) && retry.test(words));
    expect(shown(dead)).toEqual([]);
  });
});
