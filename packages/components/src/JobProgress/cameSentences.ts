import type { CanRefresh } from "@basiq-kit/hooks";
import { dayWords, fromWords } from "../copy/dates.js";
import type { Came, NextUpdate } from "./came.js";
import type { CameWords } from "./cameWords.js";

type Words = CameWords & { readonly locale: string };

/** What came, in a line; `undefined` where the app knows nothing of it. */
export function cameWords(
  { accounts, transactions, transactionsSince }: Came,
  { locale, came }: Words,
): string | undefined {
  if ([accounts, transactions, transactionsSince].every((fact) => fact === undefined))
    return undefined;
  const since = transactionsSince === undefined ? undefined : dayWords(locale, transactionsSince);
  return came.what(accounts, transactions, since);
}

/** When new data comes next. */
export function nextUpdateWords(next: NextUpdate, { locale, came }: Words): string {
  return next === "by-itself" ? came.byItself : came.refreshFrom(fromWords(locale, next));
}

/** From when the person may refresh again; `undefined` where that is now, or never by time alone. */
export function nextUpdateOf(canRefresh: CanRefresh | undefined): NextUpdate | undefined {
  return canRefresh !== undefined && "until" in canRefresh ? canRefresh.until : undefined;
}
