import { CONNECT_PAUSE_MS, type JobKind } from "@basiq-kit/schema";
import type { JobTrace } from "./jobTrace.js";

/**
 * Whether Basiq may have paused a new connection, which it does for 6 minutes while another one with the same
 * credentials is in progress (basiq-api.md, Jobs). No answer says so, so this is as much as is known:
 *
 * - `none`: nothing is unusual, or it isn't a new connection, or the 6 minutes are over
 * - `possible`: it hasn't started yet
 * - `likely`: it hasn't started yet, and another of this person's jobs at that bank is under way
 */
export type StartPause = "none" | "possible" | "likely";

export interface StartPauseOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly kind: JobKind | undefined;
  /** Whether another of the person's jobs at that bank is known to be under way. */
  readonly isBankBusy: boolean | undefined;
}

// Most jobs start within a second, and nobody needs an explanation before they wonder.
const UNUSUAL_AFTER_MS = 10_000;
// A poll sees the start some seconds later, and a device's clock may differ from Basiq's by a little.
const TOLERANCE_MS = 60_000;

/** Whether a job that hasn't started may be paused. */
export function startPause(
  trace: JobTrace,
  { now, kind, isBankBusy }: StartPauseOptions,
): StartPause {
  const span = pauseSpan(trace, kind);
  if (span === undefined || now < span.from || now >= span.until) return "none";
  return isBankBusy === true ? "likely" : "possible";
}

/** From when until when to say that a job may be paused, in epoch milliseconds; `undefined` where it can't be. */
export function pauseSpan(
  { job, changedAt }: JobTrace,
  kind: JobKind | undefined,
): { readonly from: number; readonly until: number } | undefined {
  if (kind !== "connect" || job.status !== "pending") return undefined;
  // A device's clock may be behind Basiq's.
  const since = Math.min(job.createdAt ?? changedAt, changedAt);
  return { from: since + UNUSUAL_AFTER_MS, until: since + CONNECT_PAUSE_MS + TOLERANCE_MS };
}
