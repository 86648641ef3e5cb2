import {
  type Connection,
  type Job,
  OPEN_BANKING_REFRESHES_A_DAY,
  REFRESH_PAUSE_MS,
} from "@basiq-kit/schema";

/** Whether a refresh may be asked of Basiq now, or until when it may not, in epoch milliseconds. */
export type RefreshRule =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: "recently-refreshed" | "daily-limit";
      readonly until: number;
    };

export interface RefreshFacts {
  readonly connection: Connection;
  /** This connection's own, in any order. */
  readonly jobs: readonly Job[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY_MS = 24 * 60 * 60_000;
// "A new code" after a challenge that ran out, or another try after a bank was away: twice, as the
// components offer it. More of them in a row, and the bank may lock the account.
const RETRIES = 2;

const ALLOWED: RefreshRule = { allowed: true };

/** Whether the rules need this connection's jobs: most refreshes come long after the last one. */
export function needsJobs({ connection, now }: Omit<RefreshFacts, "jobs">): boolean {
  return connection.method === "openbanking" || recentUntil(connection, now) > now;
}

/**
 * Basiq's rules on refreshing (basiq-api.md, Connections), as far as they can be proven: what a page
 * shows is advice, but this refuses. So it takes a job that succeeded to call something refreshed, as
 * `lastUsed` is also that of a connection that has just been made.
 */
export function refreshRule({ connection, jobs, now }: RefreshFacts): RefreshRule {
  const newestFirst = jobs.toSorted((a, b) => madeAt(b) - madeAt(a));
  // Basiq answers that one, and starts nothing.
  if (newestFirst.some(isRunning)) return ALLOWED;
  const limitedUntil = dailyUntil(connection, newestFirst);
  if (limitedUntil > now) return { allowed: false, reason: "daily-limit", until: limitedUntil };
  const until = recentUntil(connection, now);
  if (until <= now || mayRetry(newestFirst)) return ALLOWED;
  return { allowed: false, reason: "recently-refreshed", until };
}

/** The list doesn't say which jobs are refreshes: all of them count, which errs by one or two. */
function dailyUntil({ method }: Connection, jobs: readonly Job[]): number {
  const twentieth = jobs[OPEN_BANKING_REFRESHES_A_DAY - 1];
  if (method !== "openbanking" || twentieth === undefined) return -Infinity;
  return madeAt(twentieth) + DAY_MS;
}

/** A moment that lies far ahead by this server's clock says nothing. */
function recentUntil({ lastUsedAt = -Infinity }: Connection, now: number): number {
  return lastUsedAt - now < REFRESH_PAUSE_MS ? lastUsedAt + REFRESH_PAUSE_MS : -Infinity;
}

function mayRetry(newestFirst: readonly Job[]): boolean {
  const success = newestFirst.findIndex(({ status }) => status === "success");
  const failures = success < 0 ? newestFirst.length : success;
  return newestFirst.length === 0 || (failures > 0 && failures <= RETRIES);
}

function isRunning({ status }: Job): boolean {
  return status === "pending" || status === "in-progress";
}

function madeAt({ createdAt }: Job): number {
  return createdAt ?? -Infinity;
}
