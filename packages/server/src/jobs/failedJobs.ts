import {
  isBasiqId,
  type Job,
  LISTS_REACH_BACK_MS,
  matchedJob,
  parseConnections,
  parseJobs,
  type PersonsLists,
} from "@basiq-kit/schema";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import { createOnce } from "../store/once.js";
import type { CacheStore } from "../store/withFallback.js";
import { describeFailedJob, type FailedJob } from "./failedJob.js";

/** Knows which jobs failed, and tells the app once of each. */
export interface FailedJobs {
  /** Records that this server started a refresh, which no answer of Basiq's says later. */
  refreshStarted(jobId: string, connectionId: string): Promise<void>;
  /**
   * Tells the app of those that failed and that it wasn't told of; never rejects.
   *
   * @param lists The person's, if they were read anyway.
   */
  seen(userId: string, jobs: readonly Job[], lists?: PersonsLists): Promise<void>;
  /** What to log of one. */
  describe(userId: string, job: Job, lists?: PersonsLists): Promise<FailedJob>;
}

/** Takes jobs that are answered to a browser, which doesn't wait for what is done about them. */
export type SeenJobs = (userId: string, jobs: readonly Job[]) => void;

export interface FailedJobsOptions {
  readonly api: BasiqApi;
  /** With a fallback: while the shared store is away, each instance tells by itself. */
  readonly store: CacheStore;
  readonly onJobFailed: ((job: FailedJob) => unknown) | undefined;
  readonly report: (error: BasiqServerError) => void;
}

// Basiq's list of jobs reaches back seven days: after one more day the same job can't come again.
const DONE_MS = LISTS_REACH_BACK_MS + 24 * 60 * 60_000;
// Jobs that are known to be told of aren't looked up again for each answer. Some 100 bytes each.
const MOST_TOLD = 10_000;

export function createFailedJobs(options: FailedJobsOptions): FailedJobs {
  const { api, store, onJobFailed, report } = options;
  const once = createOnce({ store, name: "failed-job", doneMs: DONE_MS });
  const keyOf = (jobId: string) => `refresh-job:${jobId}`;
  let told = new Set<string>();

  async function describe(userId: string, job: Job, lists?: PersonsLists): Promise<FailedJob> {
    const refreshed = await store.get(keyOf(job.id));
    return describeFailedJob(job, { userId, refreshed, match: lists && matchedJob(job, lists) });
  }

  /**
   * The person's lists, for a job that doesn't say itself which connection and bank it is of, as many failed ones don't;
   * `undefined` where it does, or where they can't be read: then the log has what is known.
   */
  async function listsFor(userId: string, job: Job): Promise<PersonsLists | undefined> {
    const saysAll = job.connectionId !== undefined && job.institutionId !== undefined;
    if (saysAll || job.steps.some(({ title }) => title === "create-report")) return undefined;
    try {
      const connections = await readList(api, `/users/${userId}/connections`, parseConnections);
      const jobs = await readList(api, `/users/${userId}/jobs`, parseJobs);
      return { connections, jobs };
    } catch (thrown) {
      report(toServerError(thrown).about({ userId, jobId: job.id }));
      return undefined;
    }
  }

  async function tell(userId: string, job: Job, lists: PersonsLists | undefined): Promise<void> {
    try {
      const outcome = await once(job.id, async () => {
        const known = lists ?? (await listsFor(userId, job));
        await callHandler(await describe(userId, job, known));
      });
      if (outcome === "running") return;
      if (told.size >= MOST_TOLD) told = new Set();
      told.add(job.id);
    } catch (thrown) {
      report(toServerError(thrown).about({ userId, jobId: job.id }));
    }
  }

  async function callHandler(job: FailedJob): Promise<void> {
    try {
      await onJobFailed?.(job);
    } catch (cause) {
      throw new BasiqServerError("job-handler-failed", { cause });
    }
  }

  return {
    refreshStarted: (jobId, connectionId) =>
      store.set(keyOf(jobId), connectionId, LISTS_REACH_BACK_MS),
    async seen(userId, jobs, lists) {
      if (onJobFailed === undefined) return;
      for (const job of jobs)
        // One after another: the app's log shouldn't get a whole week at once.
        if (job.status === "failed" && isBasiqId(job.id) && !told.has(job.id))
          await tell(userId, job, lists);
    },
    describe,
  };
}
