/** A name as a search compares it: words of letters and digits, without case and accents, `&` as "and". */
export function normalName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Without spaces and the words that people leave out. */
export function joined(name: string): string {
  return name.replace(/\band\b/g, "").replaceAll(" ", "");
}

/** The first letters of a name's words, with its small words and without them: "boq", "cba". */
export function initials(name: string): readonly string[] {
  const words = name.split(" ");
  if (words.length < 2) return [];
  const all = words.map(firstLetter).join("");
  const large = words.filter((word) => !SMALL.has(word));
  return [all, large.map(firstLetter).join("")];
}

const SMALL = new Set(["and", "of", "the"]);
const firstLetter = (word: string) => word.slice(0, 1);
