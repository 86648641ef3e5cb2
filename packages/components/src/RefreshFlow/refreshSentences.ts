import type { BasiqError, CanRefresh, NextTry, UseJobProgressResult } from "@basiq-kit/hooks";
import { refusedWords } from "./refusalSentences.js";
import { isSignedIn } from "../JobProgress/isSignedIn.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import type { RefreshFlowWords } from "./refreshFlowWords.js";

/** What a person should know before it starts; `undefined` where there is nothing. */
export function adviceWords(
  canRefresh: CanRefresh | undefined,
  { blocked, phone, refresh }: RefreshFlowWords,
  bank: string,
): string | undefined {
  if (canRefresh === undefined) return undefined;
  if (!canRefresh.allowed) return blocked["job-running"](bank);
  const { after, asksForPerson } = canRefresh;
  if (after === "open-bank") return refresh.openBank(bank);
  if (after === "unlock-account") return refresh.unlock(bank);
  return asksForPerson === "always" || asksForPerson === "sometimes"
    ? phone[asksForPerson](bank)
    : undefined;
}

/** Why the refresh couldn't be asked for. */
export function refreshErrorWords(
  error: BasiqError,
  next: NextTry,
  copy: RefreshFlowWords,
  bank: string,
): string {
  const { read, refresh } = copy;
  if (error.code === "not-found") return refresh.notFound(bank);
  const words = { ...read, tooMany: refresh.tooMany(bank), other: refresh.rejected(bank) };
  return refusedWords(error, copy, bank) ?? readErrorWords(error, next, { ...copy, read: words });
}

/** Whether the person may leave the page, because the rest goes on without them. */
export function canLeavePage(job: UseJobProgressResult): boolean {
  return job.status === "running" && isSignedIn(job.steps);
}
