import {
  type Connection,
  dailyLimitUntil,
  failuresInARow,
  isRunning,
  type Job,
  refreshPauseUntil,
  RETRIES,
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

const ALLOWED: RefreshRule = { allowed: true };

/** Whether the rules need this connection's jobs: most refreshes come long after the last one. */
export function needsJobs({ connection, now }: Omit<RefreshFacts, "jobs">): boolean {
  return connection.method === "openbanking" || refreshPauseUntil(connection, now) > now;
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
  const limitedUntil = dailyLimitUntil(connection, newestFirst);
  if (limitedUntil > now) return { allowed: false, reason: "daily-limit", until: limitedUntil };
  const until = refreshPauseUntil(connection, now);
  if (until <= now || mayRetry(newestFirst)) return ALLOWED;
  return { allowed: false, reason: "recently-refreshed", until };
}

function mayRetry(newestFirst: readonly Job[]): boolean {
  const failures = failuresInARow(newestFirst);
  return newestFirst.length === 0 || (failures > 0 && failures <= RETRIES);
}

function madeAt({ createdAt }: Job): number {
  return createdAt ?? -Infinity;
}
