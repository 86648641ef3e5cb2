import type { Connection } from "./connection.js";
import { cureOf } from "./cure.js";
import { failureReason } from "./failureReason.js";
import { lastFetch } from "./fetchedBy.js";
import type { Job } from "./job.js";
import { jobFailure } from "./jobFailure.js";
import { failuresInARow, isRunning } from "./jobHistory.js";
import {
  DAY_MS,
  OPEN_BANKING_REFRESHES_A_DAY,
  REFRESH_PAUSE_MS,
  RETRIES,
  RETRY_AFTER_MS,
} from "./limits.js";

/** What is known of a connection when somebody wants to refresh it. */
export interface RefreshFacts {
  readonly connection: Connection;
  /** This connection's own, of the last 7 days, in any order. */
  readonly jobs: readonly Job[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Whether a connection may be refreshed now; `until` is in epoch milliseconds. */
export type RefreshRule =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "job-running" }
  | {
      readonly allowed: false;
      readonly reason: "daily-limit" | "recently-failed" | "recently-refreshed" | "recently-used";
      readonly until: number;
    };

/** Why a server refuses a refresh, and until when, in epoch milliseconds. */
export interface RefreshRefusal {
  readonly reason: "daily-limit" | "recently-refreshed" | "recently-used";
  readonly until: number;
}

/**
 * Basiq's rules on refreshing (basiq-api.md, Connections), as advice: the first that speaks against a
 * refresh now, the most lasting one first. `recently-refreshed` means that a job brought data; after a use
 * that no failed job explains it is `recently-used`, because Basiq asks to look at `lastUsed` first.
 *
 * @example
 * const rule = refreshRule({ connection, jobs, now: Date.now() });
 * if (!rule.allowed) console.log(rule.reason); // "recently-refreshed"
 */
export function refreshRule({ connection, jobs, now }: RefreshFacts): RefreshRule {
  const newestFirst = sorted(jobs);
  const waits = [
    { reason: "daily-limit", until: dailyLimitUntil(connection, newestFirst, now) },
    { reason: "recently-failed", until: failedUntil(newestFirst, now) },
    { reason: "recently-refreshed", until: refreshedUntil(newestFirst, now) },
    { reason: "recently-used", until: usedUntil(connection, newestFirst, now) },
  ] as const;
  const wait = waits.find(({ until }) => until > now);
  if (wait !== undefined) return { allowed: false, ...wait };
  return jobs.some(isRunning) ? { allowed: false, reason: "job-running" } : { allowed: true };
}

/**
 * The same rules where a server enforces them: it refuses only what is certain. A running job is left to
 * Basiq, which answers with it and starts no other; a failed one may be tried again at once, twice at most;
 * and since `lastUsed` is also set by connecting, only a job that brought data proves that there was a refresh.
 *
 * @example
 * const refusal = refreshRefusal({ connection, jobs, now });
 * if (refusal) return tooManyRequests(refusal.reason, { retryAt: refusal.until });
 */
export function refreshRefusal(facts: RefreshFacts): RefreshRefusal | undefined {
  const rule = refreshRule(facts);
  if (rule.allowed || facts.jobs.some(isRunning)) return undefined;
  const { reason } = rule;
  const newestFirst = sorted(facts.jobs);
  const failures = failuresInARow(newestFirst);
  const usedFor = usedUntil(facts.connection, newestFirst, facts.now);
  switch (reason) {
    case "daily-limit":
      return { reason, until: rule.until };
    case "recently-refreshed":
      return failures > 0 && failures <= RETRIES ? undefined : { reason, until: rule.until };
    case "recently-used":
    // That the last job failed is no reason to refuse. That too many have in a row is, so soon after a use.
    case "recently-failed":
      return failures > RETRIES && usedFor > facts.now
        ? { reason: "recently-used", until: usedFor }
        : undefined;
    case "job-running":
      return undefined;
    default:
      return reason satisfies never;
  }
}

/**
 * Whether `refreshRefusal` depends on the connection's jobs: for most connections, which were last used
 * long ago, it doesn't, and a server saves a request. Where Basiq doesn't say when that was, it does.
 *
 * @example
 * const jobs = refusalNeedsJobs(connection, now) ? await fetchJobs() : [];
 */
export function refusalNeedsJobs(connection: Connection, now: number): boolean {
  const { method, lastUsedAt = Infinity } = connection;
  return method === "openbanking" || lastUsedAt + REFRESH_PAUSE_MS > now;
}

/** Basiq's list doesn't say which jobs are refreshes, so all jobs count: the limit may come one or two jobs early. */
function dailyLimitUntil({ method }: Connection, newestFirst: readonly Job[], now: number): number {
  const oldestThatCounts = newestFirst[OPEN_BANKING_REFRESHES_A_DAY - 1]?.createdAt;
  return method === "openbanking" ? passesAt(oldestThatCounts, DAY_MS, now) : -Infinity;
}

/**
 * A bank that couldn't be reached gets its pause, and so does one that has sent its codes in vain: banks lock accounts
 * that are asked too often. After any other failure there is no reason to wait.
 */
function failedUntil(newestFirst: readonly Job[], now: number): number {
  const [newest] = newestFirst;
  if (newest?.status !== "failed") return -Infinity;
  const reason = failureReason(jobFailure(newest.steps));
  const failures = failuresInARow(newestFirst);
  const hadItsCodes = reason === "challenge-ran-out" && failures > RETRIES;
  return hadItsCodes || cureOf(reason, failures).action === "retry-later"
    ? passesAt(newest.updatedAt ?? newest.createdAt, RETRY_AFTER_MS, now)
    : -Infinity;
}

/** Only data that a job brought shows that there was a refresh; a part of it may be completed at once. */
function refreshedUntil(jobs: readonly Job[], now: number): number {
  const fetched = lastFetch(jobs);
  return passesAt(fetched?.extent === "all" ? fetched.at : undefined, REFRESH_PAUSE_MS, now);
}

/**
 * A failed job explains a recent use, and may be tried again: `RETRIES` times. After more failures in a row the same
 * pause applies as after a refresh. That is our rule, not Basiq's: its documents name no number and no time, only
 * that banks lock accounts out.
 */
function usedUntil({ lastUsedAt }: Connection, newestFirst: readonly Job[], now: number): number {
  const failures = failuresInARow(newestFirst);
  return failures > 0 && failures <= RETRIES
    ? -Infinity
    : passesAt(lastUsedAt, REFRESH_PAUSE_MS, now);
}

/** A moment that is further ahead than `ms` comes from a wrong clock, and holds nothing up. */
function passesAt(at = -Infinity, ms: number, now: number): number {
  return at - now < ms ? at + ms : -Infinity;
}

function sorted(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => createdAt(b) - createdAt(a));
}

function createdAt(job: Job): number {
  return job.createdAt ?? -Infinity;
}
