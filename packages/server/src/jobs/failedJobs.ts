import {
  type FailedJob,
  isBasiqId,
  isOfReport,
  type Job,
  LISTS_REACH_BACK_MS,
  matchedJob,
  parseConnections,
  parseJobs,
  type PersonsLists,
} from "@basiq-kit/schema";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";
import { type BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { SetTimer } from "../lib/setTimer.js";
import { TooLateError } from "../lib/withTimeout.js";
import { createOnce } from "../store/once.js";
import type { CacheStore } from "../store/withFallback.js";
import { callHandler } from "./callHandler.js";
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
  readonly setTimer: SetTimer;
}

// To write a line to a log takes less.
const LIMIT_MS = 10_000;
// A job that was reported isn't reported again for this long. Basiq's list of jobs reaches back seven days: after one
// more day the same job can't come again.
const DONE_MS = LISTS_REACH_BACK_MS + 24 * 60 * 60_000;
// Jobs that are known to be reported aren't asked for in the store with each answer. Some 100 bytes each.
const MOST_REPORTED = 10_000;

/** What says more of a job than it says itself. */
type ListsFor = (job: Job) => PersonsLists | undefined | Promise<PersonsLists | undefined>;

export function createFailedJobs(options: FailedJobsOptions): FailedJobs {
  const { api, startedJobs, store, onJobFailed, report, setTimer } = options;
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

  /** Resolves with whether the app's function was too late. */
  async function reportOnce(userId: string, job: Job, listsFor: ListsFor): Promise<boolean> {
    try {
      const outcome = await once.run(job.id, async () => {
        const failed = await describe(userId, job, await listsFor(job));
        await callHandler(() => onJobFailed?.(failed), { limitMs: LIMIT_MS, setTimer });
      });
      if (outcome === "running") return false;
      if (reported.size >= MOST_REPORTED) reported = new Set();
      reported.add(job.id);
      return false;
    } catch (thrown) {
      const error = toServerError(thrown).about({ userId, jobId: job.id });
      report(error);
      return error.cause instanceof TooLateError;
    }
  }

  return {
    async seen(userId, jobs, lists) {
      if (onJobFailed === undefined) return;
      const listsFor = lists ? () => lists : readLists(userId);
      const failed = jobs.filter(({ status, id }) => status === "failed" && isBasiqId(id));
      // One after another: the app's log shouldn't get a whole week at once. After one that was too late the others
      // would only wait as long: they are reported when they are seen again.
      for (const job of failed)
        if (!reported.has(job.id) && (await reportOnce(userId, job, listsFor))) return;
    },
    describe,
  };
}

/** Whether a job says itself which connection and bank it is of, as many failed ones don't, or is of none. */
function saysAll(job: Job): boolean {
  const isNamed = job.connectionId !== undefined && job.institutionId !== undefined;
  return isNamed || isOfReport(job);
}
