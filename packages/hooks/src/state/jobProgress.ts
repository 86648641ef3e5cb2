import type { BasiqError } from "../client/BasiqError.js";
import type { JobSnapshot, Reachability } from "../queries/jobPoll.js";
import {
  estimateEnd,
  estimateProgress,
  estimateStepEnd,
  slowAfter,
  type StepEnd,
} from "./jobEstimate.js";
import { type JobState, jobState, type JobStateOptions } from "./jobState.js";

/** What is known beside the state of a job. */
export interface JobOutlook {
  /** From 0 to 1 as of the last news: it never runs backwards, and is 1 only at the end. */
  readonly progress: number;
  /** When `progress` was true, in epoch milliseconds. */
  readonly progressAt: number;
  /** Where the bar should be once the step under way is done; `progressAt` moves it there. */
  readonly stepEnd: StepEnd | undefined;
  /** When the job should be done, in epoch milliseconds; `undefined` when nobody can say. */
  readonly etaAt: number | undefined;
  readonly reachability: Reachability;
  /** Asks at once. */
  readonly refetch: () => Promise<void>;
}

/** A job as far as it is known. */
export type JobProgress =
  | {
      readonly status: "loading";
      readonly reachability: Exclude<Reachability, { status: "stopped" }>;
    }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> }
  | (JobState & JobOutlook);

export interface JobProgressOptions extends Omit<JobStateOptions, "now"> {
  /** The latest moment of `slowAt` that has passed, in epoch milliseconds. */
  readonly passed: number;
  readonly refetch: () => Promise<void>;
}

/** What is shown of a job whose snapshot this is. */
export function jobProgress(
  { trace, reachability }: JobSnapshot,
  { passed, refetch, ...options }: JobProgressOptions,
): JobProgress {
  const { stats } = options;
  if (trace === undefined)
    return reachability.status === "stopped"
      ? { status: "error", error: reachability.error, retry: refetch }
      : { status: "loading", reachability };
  return {
    ...jobState(trace, { ...options, now: Math.max(trace.changedAt, passed) }),
    progress: Math.max(trace.progress, estimateProgress(trace, { now: trace.changedAt, stats })),
    progressAt: trace.changedAt,
    stepEnd: estimateStepEnd(trace, stats),
    etaAt: estimateEnd(trace, stats),
    reachability,
    refetch,
  };
}

/** The moment at which time alone changes it: `slow`, in epoch milliseconds. */
export function slowAt(
  { trace }: JobSnapshot,
  { stats }: Pick<JobProgressOptions, "stats">,
): number[] {
  const at = trace && slowAfter(trace, stats);
  return at === undefined ? [] : [at];
}
