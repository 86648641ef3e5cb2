import { isolated } from "./isolated.js";

// Languages whose script runs from right to left.
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/i;

/**
 * Names from outside in one line, as the language separates them. In a language that runs from right to left each is
 * isolated, because names from left to right would run together with the words between them.
 *
 * @param type `conjunction` puts "and" before the last, for a sentence. @default "unit": commas alone
 */
export function listOf(
  locale: string,
  names: readonly string[],
  type: Intl.ListFormatType = "unit",
): string {
  const list = new Intl.ListFormat(locale, { type });
  return list.format(RIGHT_TO_LEFT.test(locale) ? names.map(isolated) : names);
}
