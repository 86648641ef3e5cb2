import { hasEnded } from "@basiq-kit/schema";
import type { JobTrace, StepTrace } from "./jobTrace.js";
import { knownDurationMs, type StepDurations, usualDurationMs } from "./usualDuration.js";

interface EstimateOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly stats: StepDurations | undefined;
}

type Seen = Pick<JobTrace, "job" | "steps" | "current" | "changedAt">;

// A step that is still under way never counts as more than this share of itself.
const ALMOST = 0.9;

// Nobody knows how long a person takes, so a challenge isn't part of the bar.
const counts = ({ title }: StepTrace) => title !== "mfa-challenge";

/**
 * How much of a job is done by usual durations, from 0 to 1; 1 only once the whole job is done.
 *
 * @example
 * estimateProgress(traceJob(undefined, job, { now }), { now, stats: connector.stats }); // 0.4
 */
export function estimateProgress(
  { job, steps, current }: Seen,
  { now, stats }: EstimateOptions,
): number {
  if (job.status === "success") return 1;
  let done = 0;
  let all = 0;
  for (const step of steps.filter(counts)) {
    const usual = usualDurationMs(step.title, stats);
    all += usual;
    if (step.status === "success") done += usual;
    else if (step === current)
      done += Math.min(Math.max(0, now - (step.startedAt ?? now)), usual * ALMOST);
  }
  return all === 0 ? 0 : Math.min(0.99, done / all);
}

/**
 * When the job should be done, in epoch milliseconds, by the institution's own statistics; `undefined`
 * without them, or while the person has to act, because nobody knows how long that takes.
 *
 * @example
 * const end = estimateEnd(trace, connector.stats);
 * const secondsLeft = end && Math.ceil((end - Date.now()) / 1000);
 */
export function estimateEnd(trace: Seen, stats: StepDurations | undefined): number | undefined {
  const { job, steps, current } = trace;
  if (hasEnded(job) || steps.length === 0) return undefined;
  if (current !== undefined && !counts(current)) return undefined;
  const ahead = steps.filter((step) => counts(step) && step.status !== "success");
  // One unknown duration (`NaN`) makes the sum unknown.
  const usual = ahead.map(({ title }) => knownDurationMs(title, stats) ?? Number.NaN);
  const end = usual.reduce((sum, ms) => sum + ms, current?.startedAt ?? trace.changedAt);
  return Number.isNaN(end) ? undefined : end;
}

/** Where the bar should be once the step under way is done, and when that should be. */
export interface StepEnd {
  /** Epoch milliseconds. */
  readonly at: number;
  /** From 0 to 1. */
  readonly progress: number;
}

/**
 * The end of the step under way by the institution's own statistics; `undefined` without them.
 *
 * @example
 * estimateStepEnd(trace, connector.stats); // { at: 1767225612000, progress: 0.5 }
 */
export function estimateStepEnd(
  trace: Seen,
  stats: StepDurations | undefined,
): StepEnd | undefined {
  const { steps, current } = trace;
  if (current?.startedAt === undefined || !counts(current)) return undefined;
  const usual = knownDurationMs(current.title, stats);
  if (usual === undefined) return undefined;
  const done: StepTrace = { ...current, status: "success" };
  const after = steps.map((step) => (step === current ? done : step));
  return {
    at: current.startedAt + usual,
    progress: estimateProgress(
      { ...trace, steps: after, current: undefined },
      { now: trace.changedAt, stats },
    ),
  };
}

/**
 * When the step under way becomes slow, in epoch milliseconds: after twice its usual duration.
 */
export function slowAfter({ current }: Seen, stats: StepDurations | undefined): number | undefined {
  if (current?.startedAt === undefined || !counts(current)) return undefined;
  return current.startedAt + 2 * usualDurationMs(current.title, stats);
}
