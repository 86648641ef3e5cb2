/**
 * The letter or digit that stands for a bank: the first of its name in whatever script, with its accents.
 * "The" and "Bank of" come before many a name and tell nobody which bank it is, so they don't count.
 */
export function markLetter(name: string): string | undefined {
  const [letter] = FIRST.exec(name.replace(COMMON, "")) ?? FIRST.exec(name) ?? [];
  if (letter === undefined) return undefined;
  const upper = letter.toUpperCase();
  // "ß" would become two letters.
  return ONE.test(upper) ? upper : letter;
}

const COMMON = /^\s*(?:the\s+)?(?:bank\s+of\s+)?(?:the\s+)?/iu;
const FIRST = /[\p{L}\p{N}]\p{M}*/u;
const ONE = /^[\p{L}\p{N}]\p{M}*$/u;
