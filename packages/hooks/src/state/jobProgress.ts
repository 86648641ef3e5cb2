import type { BasiqError } from "../errors/BasiqError.js";
import type { JobSnapshot, Reachability } from "./jobSnapshot.js";
import {
  estimateEnd,
  estimateProgress,
  estimateStepEnd,
  slowAfter,
  type StepEnd,
} from "./jobEstimate.js";
import { retryAllowedAt } from "./guidance.js";
import { type JobState, jobState, type JobStateOptions } from "./jobState.js";
import { retriedUntil } from "./retriedByBasiq.js";
import { pauseSpan } from "./startPause.js";
import { soonest, type Timed } from "./timed.js";
import { unseenJob } from "./unseenJob.js";

/** Facts about a job besides its state. */
export interface JobOutlook {
  /** The bank it connects to, such as `AU00000`; `undefined` if Basiq doesn't say. */
  readonly institutionId: string | undefined;
  /** From 0 to 1, as of `progressAt`: it never goes backwards, and is 1 only at the end. */
  readonly progress: number;
  /** When `progress` was computed, in epoch milliseconds: at the job's last change. */
  readonly progressAt: number;
  /** Where the bar should be once the step under way is done; `progressAt` moves it there. */
  readonly stepEnd: StepEnd | undefined;
  /** When the job should be done, in epoch milliseconds; `undefined` if that can't be estimated. */
  readonly etaAt: number | undefined;
  readonly reachability: Reachability;
  /** Polls the job at once. */
  readonly refetch: () => Promise<void>;
}

/** The state of a job, as far as it is known. */
export type JobProgress =
  | {
      readonly status: "loading";
      readonly reachability: Exclude<Reachability, { status: "stopped" }>;
    }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> }
  | (JobState & JobOutlook);

export interface JobProgressOptions extends JobStateOptions {
  readonly refetch: () => Promise<void>;
}

/** What a hook returns for a job with this snapshot. */
export function jobProgress(
  { trace, reachability }: JobSnapshot,
  { refetch, ...options }: JobProgressOptions,
): Timed<JobProgress> {
  const { now, stats } = options;
  if (trace === undefined) return { state: unseenJob(reachability, refetch), changesAt: undefined };
  const { changedAt } = trace;
  const job = jobState(trace, options);
  const pause = pauseSpan(trace, options.kind);
  return {
    state: {
      ...job,
      institutionId: trace.job.institutionId,
      progress: Math.max(trace.progress, estimateProgress(trace, { now: changedAt, stats })),
      progressAt: changedAt,
      stepEnd: estimateStepEnd(trace, stats),
      // Nobody knows when a job that may be paused starts.
      etaAt: isPaused(job) ? undefined : estimateEnd(trace, stats),
      reachability,
      refetch,
    },
    changesAt: soonest(now, [
      pause?.from,
      pause?.until,
      slowAfter(trace, stats),
      retriedUntil(trace, options.kind),
      job.status === "failed" ? retryAllowedAt(job.guidance) : undefined,
    ]),
  };
}

/** Whether Basiq may have paused it. */
function isPaused(job: JobState): boolean {
  return job.status === "waiting" && job.pause !== "none";
}
