import {
  type Connection,
  cureOf,
  failureReason,
  isRunning,
  type Job,
  jobFailure,
} from "@basiq-kit/schema";

/** When a job was last updated, in epoch milliseconds. */
export function lastUpdateAt({ updatedAt, createdAt }: Job): number {
  return updatedAt ?? createdAt ?? 0;
}

/** Newest first. */
export function newestFirst(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

/** A connection and its first job are created together, by two clocks that may differ a little. */
const TOGETHER_MS = 10_000;

/** A person's connections, and their jobs. */
export interface ConnectionsAndJobs {
  readonly connections: readonly Connection[];
  readonly jobs: readonly Job[];
}

/**
 * The connection of a job. Some jobs don't name one (`links: null`, basiq-api.md, Jobs), such as those whose
 * sign-in failed: such a job belongs to the only connection at its institution that had no other job meanwhile,
 * to the only one of these that was created with it, that its failure made invalid, or that was last used when it
 * ended. If several are still possible, it belongs to none.
 */
export function connectionOf(job: Job, known: ConnectionsAndJobs): string | undefined {
  if (job.connectionId !== undefined) return job.connectionId;
  if (job.steps.some(({ title }) => title === "create-report")) return undefined;
  const possible = possibleConnections(job, known);
  const found =
    only(possible) ??
    only(possible.filter(({ createdAt }) => isTogether(createdAt, job.createdAt))) ??
    (needsPerson(job) ? only(possible.filter(({ status }) => status === "invalid")) : undefined) ??
    only(possible.filter(({ lastUsedAt }) => isTogether(lastUsedAt, job.updatedAt)));
  return found?.id;
}

/**
 * The institution of a job: its own, its connection's, or that of all connections that are possible.
 */
export function institutionOfJob(job: Job, known: ConnectionsAndJobs): string | undefined {
  const id = connectionOf(job, known);
  const possible =
    id === undefined
      ? possibleConnections(job, known)
      : known.connections.filter((one) => one.id === id);
  return job.institutionId ?? only([...new Set(possible.map((one) => one.institutionId))]);
}

/** The connections that a job that names none may be of. */
export function possibleConnections(
  job: Job,
  { connections, jobs }: ConnectionsAndJobs,
): readonly Connection[] {
  return connections.filter(
    (one) =>
      isPossible(job, one) &&
      !jobs.some((other) => other.connectionId === one.id && areAtOneTime(job, other)),
  );
}

/** After such a failure the connection is invalid until the person has acted. */
function needsPerson({ status, steps }: Job): boolean {
  if (status !== "failed") return false;
  const { action } = cureOf(failureReason(jobFailure(steps)));
  return action === "update-credentials" || action === "open-bank";
}

/** Whether a job's institution and age fit a connection. */
function isPossible({ institutionId, createdAt }: Job, connection: Connection): boolean {
  if (institutionId !== undefined && institutionId !== connection.institutionId) return false;
  return createdAt === undefined || (connection.createdAt ?? 0) <= createdAt + TOGETHER_MS;
}

function areAtOneTime(a: Job, b: Job): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

/** Without a time it is at no one's time. */
function startOf({ createdAt }: Job): number {
  return createdAt ?? Infinity;
}

function endOf(job: Job): number {
  return isRunning(job) ? Infinity : (job.updatedAt ?? -Infinity);
}

function isTogether(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= TOGETHER_MS;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
