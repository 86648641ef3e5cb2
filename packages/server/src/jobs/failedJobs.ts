import {
  type FailedJob,
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
import { describeFailedJob } from "./failedJob.js";
import type { StartedJobs } from "./startedJobs.js";

/** Knows which jobs failed, and calls the app's `onJobFailed` once for each. */
export interface FailedJobs {
  /**
   * Calls `onJobFailed` for those that failed and that it wasn't called for; never rejects.
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
  readonly startedJobs: StartedJobs;
  /** With a fallback: while the shared store is away, each instance calls `onJobFailed` by itself. */
  readonly store: CacheStore;
  readonly onJobFailed: ((job: FailedJob) => unknown) | undefined;
  readonly report: (error: BasiqServerError) => void;
}

// A job that was reported isn't reported again for this long. Basiq's list of jobs reaches back seven days: after one
// more day the same job can't come again.
const DONE_MS = LISTS_REACH_BACK_MS + 24 * 60 * 60_000;
// Jobs that are known to be reported aren't asked for in the store with each answer. Some 100 bytes each.
const MOST_REPORTED = 10_000;

/** What says more of a job than it says itself. */
type ListsFor = (job: Job) => PersonsLists | undefined | Promise<PersonsLists | undefined>;

export function createFailedJobs(options: FailedJobsOptions): FailedJobs {
  const { api, startedJobs, store, onJobFailed, report } = options;
  const once = createOnce({ store, name: "failed-job", doneMs: DONE_MS });
  let reported = new Set<string>();

  async function describe(userId: string, job: Job, lists?: PersonsLists): Promise<FailedJob> {
    const started = await startedJobs.of(job.id);
    return describeFailedJob(job, { userId, started, match: lists && matchedJob(job, lists) });
  }

  /**
   * The person's lists; `undefined` where they can't be read: then the log has what is known. They are read for the
   * first job that needs them, and once for all.
   */
  function readLists(userId: string): ListsFor {
    let reading: Promise<PersonsLists | undefined> | undefined;
    return (job) => (saysAll(job) ? undefined : (reading ??= readBoth(userId, job.id)));
  }

  async function readBoth(userId: string, jobId: string): Promise<PersonsLists | undefined> {
    try {
      const connections = await readList(api, `/users/${userId}/connections`, parseConnections);
      const jobs = await readList(api, `/users/${userId}/jobs`, parseJobs);
      return { connections, jobs };
    } catch (thrown) {
      report(toServerError(thrown).about({ userId, jobId }));
      return undefined;
    }
  }

  async function reportOnce(userId: string, job: Job, listsFor: ListsFor): Promise<void> {
    try {
      const outcome = await once.run(job.id, async () => {
        await callHandler(await describe(userId, job, await listsFor(job)));
      });
      if (outcome === "running") return;
      if (reported.size >= MOST_REPORTED) reported = new Set();
      reported.add(job.id);
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
    async seen(userId, jobs, lists) {
      if (onJobFailed === undefined) return;
      const listsFor = lists ? () => lists : readLists(userId);
      for (const job of jobs)
        // One after another: the app's log shouldn't get a whole week at once.
        if (job.status === "failed" && isBasiqId(job.id) && !reported.has(job.id))
          await reportOnce(userId, job, listsFor);
    },
    describe,
  };
}

/** Whether a job says itself which connection and bank it is of, as many failed ones don't, or is of none. */
function saysAll({ connectionId, institutionId, steps }: Job): boolean {
  const isNamed = connectionId !== undefined && institutionId !== undefined;
  return isNamed || steps.some(({ title }) => title === "create-report");
}
