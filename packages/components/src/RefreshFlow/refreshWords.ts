import type { BasiqError, CanRefresh, UseJobProgressResult } from "@basiq-kit/hooks";
import { readErrorWords } from "../internal/readWords.js";
import type { RefreshFlowCopy } from "./useRefreshCopy.js";

/** What to know before it starts; `undefined` where there is nothing to. */
export function adviceWords(
  canRefresh: CanRefresh | undefined,
  { blocked, phone, refresh }: RefreshFlowCopy,
  bank: string,
): string | undefined {
  if (canRefresh === undefined) return undefined;
  if (!canRefresh.allowed) return blocked["job-running"](bank);
  const { after, asksForPerson } = canRefresh;
  if (after === "open-bank") return refresh.openBank(bank);
  return asksForPerson === "always" || asksForPerson === "sometimes"
    ? phone[asksForPerson](bank)
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
