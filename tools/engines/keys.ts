/** Keys without a character, as WebDriver spells them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
} as const;

export type Key = keyof typeof KEYS;

/** The name of a key from how WebDriver spells it; other characters are their own name. */
export function keyName(character: string): string {
  return Object.entries(KEYS).find(([, spelt]) => spelt === character)?.[0] ?? character;
}
