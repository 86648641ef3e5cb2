import type { Connection } from "./connection.js";
import type { Job } from "./job.js";

/**
 * How long a connection is left alone after a refresh, in milliseconds, in a page and on the server.
 *
 * "Look at lastUsed first; keep ad-hoc refreshes few" (basiq-api.md, Connections) names no time: ours is
 * what Basiq asks to wait after a failure. Few people earn or spend anything in between.
 *
 * @example
 * const again = connection.lastUsedAt + REFRESH_PAUSE_MS;
 */
export const REFRESH_PAUSE_MS = 10 * 60_000;

/**
 * How often a day open banking lets one connection be refreshed (basiq-api.md, Connections).
 *
 * @example
 * jobsOfToday.length < OPEN_BANKING_REFRESHES_A_DAY;
 */
export const OPEN_BANKING_REFRESHES_A_DAY = 20;

/**
 * How long to wait before a bank that couldn't be reached is tried again, in milliseconds: "wait 10
 * minutes, retry a couple of times, then report" (basiq-api.md, Connectors).
 *
 * @example
 * const again = failedAt + RETRY_AFTER_MS;
 */
export const RETRY_AFTER_MS = 10 * 60_000;

/**
 * How often in a row a failed job is tried again, by hand or by "a new code", before support is asked:
 * with more of them the bank may lock the account (basiq-api.md, Connectors).
 *
 * @example
 * const mayRetry = failuresInARow <= RETRIES;
 */
export const RETRIES = 2;

const DAY_MS = 24 * 60 * 60_000;

/**
 * How far back Basiq's lists of a user's jobs and of events reach, in milliseconds: 7 days (basiq-api.md,
 * Jobs, Events and webhooks).
 *
 * @example
 * const gone = job.createdAt < Date.now() - LISTS_REACH_BACK_MS;
 */
export const LISTS_REACH_BACK_MS = 7 * DAY_MS;

/**
 * Until when open banking's daily limit stops refreshes of a connection, in epoch milliseconds; long
 * ago where it doesn't. The list doesn't say which jobs are refreshes: all of them count, which errs by
 * one or two.
 *
 * @example
 * const limited = dailyLimitUntil(connection, jobs) > Date.now();
 */
export function dailyLimitUntil({ method }: Connection, newestFirst: readonly Job[]): number {
  const oldestThatCounts = newestFirst[OPEN_BANKING_REFRESHES_A_DAY - 1]?.createdAt;
  if (method !== "openbanking" || oldestThatCounts === undefined) return -Infinity;
  return oldestThatCounts + DAY_MS;
}

/**
 * Until when a connection is left alone since it was last used, in epoch milliseconds; long ago where
 * it needn't be.
 *
 * @example
 * const tooSoon = refreshPauseUntil(connection, Date.now()) > Date.now();
 */
export function refreshPauseUntil({ lastUsedAt }: Connection, now: number): number {
  return passesAt(lastUsedAt, REFRESH_PAUSE_MS, now);
}

/**
 * When `ms` milliseconds have passed since a moment, in epoch milliseconds; long ago for a moment that
 * lies further ahead than that by this machine's clock, which says nothing.
 *
 * @example
 * const again = passesAt(failedAt, RETRY_AFTER_MS, Date.now());
 */
export function passesAt(at = -Infinity, ms: number, now: number): number {
  return at - now < ms ? at + ms : -Infinity;
}

/**
 * How many of these jobs failed in a row, the newest first; those that still run don't count.
 *
 * @example
 * const giveUp = failuresInARow(jobs) > RETRIES;
 */
export function failuresInARow(newestFirst: readonly Job[]): number {
  const ended = newestFirst.filter((job) => !isRunning(job));
  const success = ended.findIndex(({ status }) => status === "success");
  return success < 0 ? ended.length : success;
}

/**
 * Whether a job hasn't ended.
 *
 * @example
 * const busy = jobs.some(isRunning);
 */
export function isRunning({ status }: Job): boolean {
  return status === "pending" || status === "in-progress";
}

/**
 * How long Basiq goes on trying an update that failed with `service-unavailable`, in milliseconds: every
 * 2 hours, for 7 days (basiq-api.md, Jobs).
 *
 * @example
 * const until = job.createdAt + RETRIED_BY_BASIQ_MS;
 */
export const RETRIED_BY_BASIQ_MS = 7 * DAY_MS;
