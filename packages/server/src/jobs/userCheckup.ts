import {
  decisiveFailure,
  type FailedJob,
  type FailureReason,
  failureReason,
  type Job,
  jobFailure,
  lastUpdateAt,
  parseConnections,
  parseJobs,
  type PersonsLists,
  unresolvedJobs,
} from "@basiq-kit/schema";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";
import type { FailedJobs } from "./failedJobs.js";

/**
 * A failure that no newer job of its connection has resolved.
 *
 * @example
 * const isUpToThem = ({ reason }: UnresolvedJob) => reason === "wrong-credentials";
 */
export interface UnresolvedJob extends FailedJob {
  /** Why it failed, by Basiq's code and words. */
  readonly reason: FailureReason;
  /** Epoch milliseconds; `undefined` if the job doesn't say. */
  readonly failedAt: number | undefined;
}

/**
 * A user of whom something failed since their last check and is unresolved.
 *
 * @example
 * const each = ({ userId, unresolved }: UserCheckup) => mail(userId, unresolved.length);
 */
export interface UserCheckup {
  readonly userId: string;
  /**
   * At least one: one for each connection whose newest job failed since the user's last check, the first time within
   * the last day; of several failures in a row the newest that only the person can resolve, which may be older and have
   * come before, otherwise the newest.
   */
  readonly unresolved: readonly UnresolvedJob[];
}

export interface CheckUserOptions {
  readonly api: BasiqApi;
  readonly failedJobs: FailedJobs;
}

/**
 * Reads one user's jobs, and calls the app's `onJobFailed` for each that failed. Their connections are read only where a job failed
 * since then (epoch milliseconds), so that most users cost one request.
 */
export async function checkUser(
  { api, failedJobs }: CheckUserOptions,
  userId: string,
  since: number,
): Promise<UserCheckup> {
  const jobs = await readList(api, `/users/${userId}/jobs`, parseJobs);
  const isNew = (job: Job) => (lastUpdateAt(job) || Infinity) >= since;
  if (!jobs.some((job) => job.status === "failed" && isNew(job))) {
    await failedJobs.seen(userId, jobs);
    return { userId, unresolved: [] };
  }
  const connections = await readList(api, `/users/${userId}/connections`, parseConnections);
  const lists: PersonsLists = { connections, jobs };
  await failedJobs.seen(userId, jobs, lists);
  const failing = unresolvedJobs(lists).filter(({ failed: [newest] }) => isNew(newest));
  const describe = async (job: Job): Promise<UnresolvedJob> => ({
    ...(await failedJobs.describe(userId, job, lists)),
    reason: failureReason(jobFailure(job.steps)),
    failedAt: lastUpdateAt(job) || undefined,
  });
  const unresolved = failing.map(({ failed }) => describe(decisiveFailure(failed)));
  return { userId, unresolved: await Promise.all(unresolved) };
}
