import type { Connection } from "./connection.js";
import { cureOf } from "./cure.js";
import { failureReason, isOfFile } from "./failureReason.js";
import { isOfReport } from "./isOfReport.js";
import type { Job } from "./job.js";
import { jobFailure } from "./jobFailure.js";

/**
 * When a job was last updated, in epoch milliseconds; 0 where Basiq sent no date.
 *
 * @example
 * const isOfToday = lastUpdateAt(job) >= Date.now() - 86_400_000;
 */
export function lastUpdateAt({ updatedAt, createdAt }: Job): number {
  return updatedAt ?? createdAt ?? 0;
}

/** A connection and its first job are created together, by two clocks that may differ a little. */
const TOGETHER_MS = 10_000;

/** A person’s connections and jobs, which together show whose a job is. */
export interface PersonsLists {
  readonly connections: readonly Connection[];
  /** All that are known, in any order. */
  readonly jobs: readonly Job[];
}

/**
 * The connection of a job. Some jobs don't name one (`links: null`, basiq-api.md, Jobs), such as those whose
 * sign-in failed: such a job belongs to the only connection at its institution, to the only one that was created
 * with it, that its failure made invalid, or that was last used when it ended. If several are still possible, it
 * belongs to none; so does one that may be another bank's, as far as the other jobs show.
 *
 * @example
 * connectionOf(job, { connections, jobs }) ?? "of several";
 */
export function connectionOf(job: Job, { connections, jobs }: PersonsLists): string | undefined {
  if (job.connectionId !== undefined) return job.connectionId;
  const possible = connections.filter((one) => isPossible(job, one));
  const banks = new Set(possible.map(({ institutionId }) => institutionId));
  // At one bank at least the name is right, whichever of its connections it is.
  const others = banks.size > 1 ? jobs.filter(({ id }) => id !== job.id) : [];
  const found =
    only(possible) ??
    createdWith(job, possible, others) ??
    madeInvalid(job, possible, others) ??
    usedBy(job, possible, others);
  return found?.id;
}

/** Whose a job is, as far as that is known. */
export interface MatchedJob {
  readonly jobId: string;
  /** `undefined` if the job doesn't say and several connections are possible. */
  readonly connectionId: string | undefined;
  /** `undefined` if it may be another bank's. */
  readonly institutionId: string | undefined;
}

/**
 * Each of a person's jobs with its connection and its bank, by the one rule that the check-up and the cards use too.
 *
 * @example
 * matchedJobs({ connections, jobs }).find(({ jobId }) => jobId === id)?.connectionId;
 */
export function matchedJobs(lists: PersonsLists): readonly MatchedJob[] {
  return lists.jobs.map((job) => matchedJob(job, lists));
}

/**
 * One of them: its institution is its own, its connection's, or that of all connections that are possible.
 *
 * @example
 * matchedJob(job, { connections, jobs }).connectionId;
 */
export function matchedJob(job: Job, lists: PersonsLists): MatchedJob {
  const connectionId = connectionOf(job, lists);
  const possible = lists.connections.filter((one) =>
    connectionId === undefined ? isPossible(job, one) : one.id === connectionId,
  );
  const institutionId =
    job.institutionId ?? only([...new Set(possible.map((one) => one.institutionId))]);
  return { jobId: job.id, connectionId, institutionId };
}

/** The only one that was created together with the job, unless another job may be its first. */
function createdWith(job: Job, possible: readonly Connection[], others: readonly Job[]) {
  const found = only(possible.filter(({ createdAt }) => isTogether(createdAt, job.createdAt)));
  const isTaken = others.some(
    (other) => found && mayBeOf(other, found) && isTogether(found.createdAt, other.createdAt),
  );
  return isTaken ? undefined : found;
}

/** The only one that such a failure made invalid, unless another bank's has recovered or ended since. */
function madeInvalid(job: Job, possible: readonly Connection[], others: readonly Job[]) {
  const found = needsPerson(job) ? only(possible.filter(isInvalid)) : undefined;
  const hasRecovered = possible.some(
    (one) =>
      one.institutionId !== found?.institutionId &&
      (hasEnded(one) ||
        others.some((other) => hasSucceededSince(other, job) && mayBeOf(other, one))),
  );
  return hasRecovered ? undefined : found;
}

/** The only one that was last used when the job ended, unless another job ended then. */
function usedBy(job: Job, possible: readonly Connection[], others: readonly Job[]) {
  const found = only(possible.filter(({ lastUsedAt }) => isTogether(lastUsedAt, job.updatedAt)));
  const isTaken = others.some(
    (other) => found && mayBeOf(other, found) && isTogether(found.lastUsedAt, other.updatedAt),
  );
  return isTaken ? undefined : found;
}

function isInvalid({ status }: Connection): boolean {
  return status === "invalid";
}

/** Nothing shows any more whether it was invalid. */
function hasEnded({ status }: Connection): boolean {
  return status === "deleted" || status === "revoked";
}

function hasSucceededSince(other: Job, job: Job): boolean {
  return other.status === "success" && (other.updatedAt ?? Infinity) >= (job.createdAt ?? 0);
}

/** After such a failure the connection is invalid until the person has acted. */
function needsPerson({ status, steps }: Job): boolean {
  if (status !== "failed") return false;
  const { action } = cureOf(failureReason(jobFailure(steps)));
  return action === "update-credentials" || action === "open-bank";
}

/** Whether a job failed as only uploaded statements do. */
function isOfUpload({ status, steps }: Job): boolean {
  return status === "failed" && isOfFile(failureReason(jobFailure(steps)));
}

function isOfBank({ method }: Connection): boolean {
  return method === "web" || method === "openbanking";
}

function mayBeOf(job: Job, connection: Connection): boolean {
  return job.connectionId === undefined
    ? isPossible(job, connection)
    : job.connectionId === connection.id;
}

/**
 * Whether a job that names no connection may be this one's.
 *
 * @example
 * const possible = connections.filter((connection) => isPossible(job, connection));
 */
export function isPossible(job: Job, connection: Connection): boolean {
  const { institutionId, createdAt } = job;
  // It is made of the data that is there, at whichever bank.
  if (isOfReport(job)) return false;
  // What is wrong with a file says nothing of a sign-in at the same bank.
  if (isOfUpload(job) && isOfBank(connection)) return false;
  if (institutionId !== undefined && institutionId !== connection.institutionId) return false;
  return createdAt === undefined || (connection.createdAt ?? 0) <= createdAt + TOGETHER_MS;
}

function isTogether(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= TOGETHER_MS;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
