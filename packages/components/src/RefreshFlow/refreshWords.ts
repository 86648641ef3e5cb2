import type { BasiqError, CanRefresh, UseJobProgressResult } from "@basiq-kit/hooks";
import { momentWords, timeWords } from "../copy/dates.js";
import { readErrorWords } from "../internal/readWords.js";
import type { RefreshFlowCopy } from "./useRefreshCopy.js";

/** Why there is nothing to refresh now; `undefined` where there is, or where a job can be followed. */
export function blockedWords(
  canRefresh: CanRefresh | undefined,
  { locale, refresh: { blocked } }: RefreshFlowCopy,
  bank: string,
): string | undefined {
  if (canRefresh === undefined || canRefresh.allowed) return undefined;
  switch (canRefresh.reason) {
    case "job-running":
      return undefined;
    case "ended":
      return blocked.ended(bank);
    case "not-active":
      return blocked.notActive(bank);
    case "cause-not-cleared":
      return blocked.causeNotCleared(bank);
    case "major-outage":
      return blocked.majorOutage(bank);
    case "daily-limit":
      return blocked.dailyLimit(bank, momentWords(locale, canRefresh.until));
    case "recently-failed":
      return blocked.recentlyFailed(bank, timeWords(locale, canRefresh.until));
    case "recently-refreshed":
      return blocked.recentlyRefreshed(bank, timeWords(locale, canRefresh.until));
    default:
      return canRefresh satisfies never;
  }
}

/** What to know before it starts; `undefined` where there is nothing to. */
export function adviceWords(
  canRefresh: CanRefresh | undefined,
  { refresh }: RefreshFlowCopy,
  bank: string,
): string | undefined {
  if (canRefresh === undefined) return undefined;
  if (!canRefresh.allowed) return refresh.running(bank);
  const { after, asksForPerson } = canRefresh;
  if (after === "open-bank") return refresh.openBank(bank);
  return asksForPerson === "always" || asksForPerson === "sometimes"
    ? refresh.phone(bank, asksForPerson)
    : undefined;
}

/** Why the refresh couldn't be asked for. */
export function refreshErrorWords(
  error: BasiqError,
  { read, refresh }: RefreshFlowCopy,
  bank: string,
): string {
  if (error.code === "not-found") return refresh.notFound(bank);
  return readErrorWords(error, {
    ...read,
    tooMany: refresh.tooMany(bank),
    other: refresh.rejected(bank),
  });
}

/**
 * Whether the bank needs the person no more: Basiq wants them there until the sign-in is done, and
 * lets the rest run without them (basiq-api.md, Jobs).
 */
export function mayLeave(job: UseJobProgressResult): boolean {
  return (
    job.status === "running" &&
    job.steps
      .filter(({ title }) => title === "verify-credentials" || title === "mfa-challenge")
      .every(({ status }) => status === "done")
  );
}
