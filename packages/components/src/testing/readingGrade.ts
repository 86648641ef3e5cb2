/** The sentences of a text; a heading or a button is one without a full stop. */
export const sentencesOf = (text: string) =>
  text.split(/(?<=[.:?])\s+/).filter((sentence) => /\p{L}/u.test(sentence));

/** The words of a text: `sign-in` is one, so is `20`. */
export const wordsIn = (text: string) => text.match(/[\p{L}\d][\p{L}\d’-]*/gu) ?? [];

/** As English sounds, near enough: groups of vowels, without the silent ones at the end. */
export function syllablesOf(word: string): number {
  const sounded = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?<=[aeiouy].*)((?<=[^l])e|(?<=[aeiouy]l)e|(?<=[^td])ed|(?<=[^scxzgh])es)$/, "");
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 0);
}

/** The Flesch–Kincaid grade of English sentences: the years at school it takes to read them. */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
