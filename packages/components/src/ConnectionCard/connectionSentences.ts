import type { BasiqError, ConnectionState, NextTry } from "@basiq-kit/hooks";
import { dayWords, momentWords } from "../copy/dates.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import type { ConnectionCardWords } from "./connectionCardWords.js";

/** The bank's name, or the copy's `yourBank` while its connector isn't known. */
export function bankOf({ institution }: ConnectionState, copy: ConnectionCardWords): string {
  return institution?.name ?? copy.yourBank;
}

/** Whether all is well. A connection that has ended or needs the person is never up to date, however fresh its data is. */
export function isUpToDate({ status, freshness, recommendedAction }: ConnectionState): boolean {
  return (
    freshness === "fresh" &&
    status !== "ended" &&
    (recommendedAction === "none" || status === "expiring")
  );
}

/** How old the data is, as a date or time, so that it stays right without a timer. */
export function freshnessWords(
  connection: ConnectionState,
  { locale, connection: words }: ConnectionCardWords,
): string {
  const { status, freshness, refreshedAt } = connection;
  if (refreshedAt === undefined) return words.freshness.never;
  if (status === "ended") return words.freshness.recent(dayWords(locale, refreshedAt));
  if (freshness === "stale") return words.freshness.stale(dayWords(locale, refreshedAt));
  const age = isUpToDate(connection) ? "fresh" : "recent";
  return words.freshness[age](momentWords(locale, refreshedAt));
}

/** Says that a job runs; the first one connects the bank. */
export function runningWords(
  { status }: ConnectionState,
  bank: string,
  { connection: words }: ConnectionCardWords,
): string {
  return status === "pending" ? words.connecting(bank) : words.refreshing(bank);
}

/** Why something that the person asked for didn't happen. */
export function notDoneWords(error: BasiqError, next: NextTry, copy: ConnectionCardWords): string {
  const words = readErrorWords(error, next, copy);
  return words === copy.read.other ? copy.connection.notDone : words;
}

/** What a screen reader says once a refresh has ended; nothing where its outcome isn't known. */
export function outcomeWords(connection: ConnectionState, copy: ConnectionCardWords): string {
  const { canRefresh, recommendedAction } = connection;
  const bank = bankOf(connection, copy);
  if (recommendedAction !== "none" && connection.status !== "expiring")
    return copy.connection.problem[recommendedAction].what(bank);
  if (canRefresh.allowed) return "";
  return canRefresh.reason === "recently-refreshed"
    ? copy.connection.upToDate(bank)
    : blockedWords(canRefresh, copy, bank);
}
