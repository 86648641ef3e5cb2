import { hasEnded, type Job, type JobStep, type MfaResult } from "@basiq-kit/schema";
import { challengeLifeMs } from "./challengeLife.js";
import { estimateProgress } from "./jobEstimate.js";
import type { StepDurations } from "./usualDuration.js";

/** One step of a job, and when it was seen to start and end, in epoch milliseconds. */
export interface StepTrace extends JobStep {
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** A challenge that waits for the person, and when it was first seen. */
export interface ChallengeTrace {
  /** Counts the challenges of this job from 1; a second one is another challenge even if it looks the same. */
  readonly number: number;
  readonly result: MfaResult;
  /** Epoch milliseconds; `undefined` if the bank names no end. */
  readonly expiresAt: number | undefined;
}

/** What was seen of a job and when. Its state is computed from this alone. */
export interface JobTrace {
  readonly job: Job;
  readonly steps: readonly StepTrace[];
  /** The step the job is at; `undefined` before the first one and after the last. */
  readonly current: StepTrace | undefined;
  readonly challenge: ChallengeTrace | undefined;
  /** How many challenges this job has had. */
  readonly challenges: number;
  /** When this device first saw the job, in epoch milliseconds. */
  readonly firstSeenAt: number;
  /** When the job was last seen to change, in epoch milliseconds. */
  readonly changedAt: number;
  /** From 0 to 1 as of `changedAt`; the highest so far, so it never goes backwards. */
  readonly progress: number;
}

export interface TraceJobOptions {
  /** Epoch milliseconds by the device's clock. */
  readonly now: number;
  readonly stats?: StepDurations | undefined;
}

/**
 * Adds one more answer to what was seen of a job. Returns the same object if the answer brought nothing
 * new, so that nothing renders again.
 *
 * @example
 * const first = traceJob(undefined, job, { now });
 * traceJob(first, sameJobAgain, { now: now + 2000 }) === first; // true
 */
export function traceJob(
  previous: JobTrace | undefined,
  job: Job,
  { now, stats }: TraceJobOptions,
): JobTrace {
  if (previous !== undefined && isUnchanged(previous.job, job)) return previous;
  const changedAt = changeTime(previous, job, now);
  const at = currentIndex(job);
  const steps = job.steps.map((step, index) =>
    traceStep(step, {
      before: sameStep(previous?.steps, job.steps, index),
      isCurrent: index === at,
      at: changedAt,
    }),
  );
  const current = at === undefined ? undefined : steps[at];
  const isSameStep =
    at !== undefined && sameStep(previous?.steps, job.steps, at) === previous?.current;
  const challenge = traceChallenge(isSameStep ? previous?.challenge : undefined, {
    step: current,
    number: (previous?.challenges ?? 0) + 1,
    appearedAt: changedAt,
  });
  const traced = {
    job,
    steps,
    current,
    firstSeenAt: previous?.firstSeenAt ?? now,
    changedAt,
  };
  return {
    ...traced,
    challenge,
    challenges: challenge?.number ?? previous?.challenges ?? 0,
    progress: Math.max(previous?.progress ?? 0, estimateProgress(traced, { now, stats })),
  };
}

/** A new `updated`, or whose it is, alone changes nothing: a person would see no difference. */
function isUnchanged(before: Job, after: Job): boolean {
  return visibleFacts(before) === visibleFacts(after);
}

function visibleFacts(job: Job): string {
  return JSON.stringify({ ...job, updatedAt: undefined, userId: undefined });
}

// A device's clock may be wrong, so an `updated` counts only if it is this close to now.
const BELIEVABLE_MS = 60_000;

/**
 * When the change happened: `job.updated` if it is plausible (after the last change, and neither long ago
 * nor in the future by this device's clock), otherwise now.
 */
function changeTime(previous: JobTrace | undefined, { updatedAt }: Job, now: number): number {
  const earliest = Math.max(previous?.changedAt ?? -Infinity, now - BELIEVABLE_MS);
  return updatedAt !== undefined && updatedAt >= earliest && updatedAt <= now ? updatedAt : now;
}

/** The job's current step: the one under way, or else the next one after those that are done. */
function currentIndex({ status, steps }: Job): number | undefined {
  if (status !== "in-progress") return undefined;
  const active = steps.findIndex(({ status: s }) => s === "in-progress" || s === "unknown");
  const index = active >= 0 ? active : steps.findIndex(({ status: s }) => s === "pending");
  return index < 0 ? undefined : index;
}

/**
 * Finds a step in the previous answer: the nth step of a title is the nth of that title before. An index
 * isn't enough, because steps are inserted while a job runs; nor a title, which challenges share.
 */
export function sameStep(
  before: readonly StepTrace[] | undefined,
  steps: readonly JobStep[],
  index: number,
): StepTrace | undefined {
  const title = steps[index]?.title;
  const nth = steps.slice(0, index).filter((step) => step.title === title).length;
  return before?.filter((step) => step.title === title)[nth];
}

function traceStep(
  step: JobStep,
  { before, isCurrent, at }: { before: StepTrace | undefined; isCurrent: boolean; at: number },
): StepTrace {
  const over = hasEnded(step);
  // A step that Basiq retries has a new start.
  const startedBefore = before?.endedAt === undefined || over ? before?.startedAt : undefined;
  return {
    ...step,
    startedAt: startedBefore ?? (isCurrent ? at : undefined),
    endedAt: over ? (before?.endedAt ?? at) : undefined,
  };
}

/** @param before This step's challenge as it was seen before. */
function traceChallenge(
  before: ChallengeTrace | undefined,
  { step, number, appearedAt }: { step: JobStep | undefined; number: number; appearedAt: number },
): ChallengeTrace | undefined {
  if (step?.status !== "in-progress" || step.result?.type !== "mfa") return undefined;
  const result = step.result;
  if (before !== undefined && JSON.stringify(before.result) === JSON.stringify(result))
    return before;
  const life = challengeLifeMs(result.expiryMs);
  return {
    number,
    result,
    expiresAt: life === undefined ? undefined : appearedAt + life,
  };
}
