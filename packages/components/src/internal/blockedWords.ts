import type { CanRefresh } from "@basiq-kit/hooks";
import type { BasiqCopy } from "../copy/copy.js";
import { momentWords, timeWords } from "../copy/dates.js";

/** Why there is no refresh now, and when there is one again. */
export function blockedWords(
  refusal: Extract<CanRefresh, { allowed: false }>,
  { locale, blocked }: Pick<BasiqCopy, "locale" | "blocked">,
  bank: string,
): string {
  if (!("until" in refusal)) return blocked[refusal.reason](bank);
  const { reason, until } = refusal;
  // Only a day's limit may end on another day.
  const when = reason === "daily-limit" ? momentWords : timeWords;
  return blocked[reason](bank, when(locale, until));
}
