import type { BasiqError, CanRefresh, NextTry } from "@basiq-kit/hooks";
import type { BasicWords } from "../copy/basicWords.js";
import { fromWords, momentWords } from "../copy/dates.js";
import type { BlockedWords } from "./blockedWords.js";

/** Why a refresh isn’t possible now, and when it will be. */
export function blockedWords(
  refusal: Extract<CanRefresh, { allowed: false }>,
  { locale, blocked }: Pick<BasicWords, "locale"> & BlockedWords,
  bank: string,
): string {
  if (!("until" in refusal)) return blocked[refusal.reason](bank);
  const { reason, until } = refusal;
  // Only the daily limit lasts for hours, and mostly ends on another day.
  const when = reason === "daily-limit" ? momentWords : fromWords;
  return blocked[reason](bank, when(locale, until));
}

/** The same for a refusal by the app's server; `undefined` for every other error. */
export function refusedWords(
  { apiCode: reason, retryAt: until }: BasiqError,
  copy: Pick<BasicWords, "locale"> & BlockedWords,
  bank: string,
): string | undefined {
  const isKnown =
    reason === "daily-limit" || reason === "recently-refreshed" || reason === "recently-used";
  return isKnown && until !== undefined
    ? blockedWords({ allowed: false, reason, until }, copy, bank)
    : undefined;
}

/** A request that failed; `undefined` for a refusal whose time has come, because that is over. */
export function unlessOver(error: BasiqError | undefined, next: NextTry): BasiqError | undefined {
  return next.type === "now" && error?.retryAt !== undefined ? undefined : error;
}
