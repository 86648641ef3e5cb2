import type { BasiqError, CanRefresh, UseJobProgressResult } from "@basiq-kit/hooks";
import { isSignedIn } from "../internal/isSignedIn.js";
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

/** Whether the rest goes on without the person. */
export function mayLeave(job: UseJobProgressResult): boolean {
  return job.status === "running" && isSignedIn(job.steps);
}
