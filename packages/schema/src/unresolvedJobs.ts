import type { Connection } from "./connection.js";
import { cureOf } from "./cure.js";
import { failureReason } from "./failureReason.js";
import type { Job } from "./job.js";
import { jobFailure } from "./jobFailure.js";
import { failuresInARow, isRunning } from "./jobHistory.js";
import { matchedJob, type PersonsLists } from "./matchedJobs.js";
import { newestFirst } from "./newestFirst.js";

/** Jobs of one connection, or of one bank, that failed and that no newer job has resolved. */
export interface UnresolvedJobs {
  /** The failures in a row, newest first. */
  readonly failed: readonly [Job, ...Job[]];
  /** All its jobs that are known, newest first. */
  readonly jobs: readonly Job[];
  /** `undefined` if the jobs don't say and several connections at their bank are possible. */
  readonly connectionId: string | undefined;
  /** The connections whose these may be: one, where that is known. */
  readonly possible: readonly [Connection, ...Connection[]];
}

/**
 * The failures of a person's jobs that no newer job has resolved: none of the same connection has succeeded since, and
 * none runs now. Deleted connections don't count. A job that names no connection, and whose institution isn't that of
 * a connection either, waits until it can be named.
 *
 * @example
 * const failing = unresolvedJobs({ connections, jobs }).map(({ connectionId }) => connectionId);
 */
export function unresolvedJobs(lists: PersonsLists): readonly UnresolvedJobs[] {
  const living = lists.connections.filter(
    ({ status }) => status !== "deleted" && status !== "revoked",
  );
  const newest = newestFirst(lists.jobs).map((job) => ({ job, match: matchedJob(job, lists) }));
  const matched = living.flatMap((connection) => {
    const own = newest.filter(({ match }) => match.connectionId === connection.id);
    return unresolved(jobsIn(own), connection.id, [connection]);
  });
  const unmatched = atEachInstitution(living).flatMap((possible) => {
    const [{ institutionId: id }] = possible;
    const here = newest.filter(({ match }) => match.institutionId === id);
    // A newer job at the same bank that names its connection decides.
    if (here[0]?.match.connectionId !== undefined) return [];
    const nameless = here.filter(({ match }) => match.connectionId === undefined);
    return unresolved(jobsIn(nameless), undefined, possible);
  });
  return [...matched, ...unmatched];
}

/**
 * Of several failures in a row, newest first, the one that decides: the newest that only the person can resolve, because that the
 * bank can't be reached doesn't make wrong credentials right; otherwise the newest.
 *
 * @example
 * const { code } = jobFailure(decisiveFailure(failed).steps);
 */
export function decisiveFailure(failed: readonly [Job, ...Job[]]): Job {
  return failed.find(needsPerson) ?? failed[0];
}

function needsPerson({ steps }: Job): boolean {
  const { action } = cureOf(failureReason(jobFailure(steps)));
  return action === "update-credentials" || action === "open-bank" || action === "give-consent";
}

/** At most one: while a job runs, nothing needs attention yet. */
function unresolved(
  jobs: readonly Job[],
  connectionId: string | undefined,
  possible: UnresolvedJobs["possible"],
): readonly UnresolvedJobs[] {
  const [newest] = jobs;
  if (newest === undefined || isRunning(newest)) return [];
  const ended = jobs.filter((job) => !isRunning(job));
  const [first, ...rest] = ended.slice(0, failuresInARow(jobs));
  return first === undefined ? [] : [{ failed: [first, ...rest], jobs, connectionId, possible }];
}

function jobsIn(named: readonly { readonly job: Job }[]): readonly Job[] {
  return named.map(({ job }) => job);
}

/** The connections at each institution; the first has the bank's name. */
function atEachInstitution(
  connections: readonly Connection[],
): readonly UnresolvedJobs["possible"][] {
  return connections.flatMap((first, index): UnresolvedJobs["possible"][] => {
    const { institutionId } = first;
    const isAtSame = (one: Connection) => one.institutionId === institutionId;
    return institutionId !== undefined && connections.findIndex(isAtSame) === index
      ? [[first, ...connections.slice(index + 1).filter(isAtSame)]]
      : [];
  });
}
