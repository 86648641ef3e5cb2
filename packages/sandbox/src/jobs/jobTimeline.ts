import type { Challenge, ChallengeAnswer } from "../world/challenge.js";
import { currentAttempt } from "./jobAttempt.js";
import type { JobPlan } from "../world/jobPlan.js";
import { placeSteps, type Span } from "./jobSpans.js";
import type { StepFailure } from "../world/stepFailure.js";

/** A step at one moment. `challenge` is the open one or, after a success, the last one. */
export type StepState =
  | { title: string; status: "pending" }
  | { title: string; status: "in-progress"; challenge: Challenge | null }
  | { title: string; status: "success"; at: number; challenge: Challenge | null }
  | { title: string; status: "failed"; at: number; failure: StepFailure };

/** A job at one moment. */
export interface JobTimeline {
  status: StepState["status"];
  steps: readonly StepState[];
  /** When anything visible last changed, epoch milliseconds. */
  changedAt: number;
  /** When the job ended, or null while it goes on: a failed attempt that will be retried isn't the end. */
  endedAt: number | null;
  /** The challenge that is waiting for an answer. */
  openChallenge: Challenge | null;
}

/** What a timeline is computed from, together with `now`. */
export interface TimelineInput {
  createdAt: number;
  plan: JobPlan;
  answers: readonly ChallengeAnswer[];
  stoppedAt?: number | null;
}

/**
 * A job's state at `now`, computed from its plan and the answers so far. There is no timer and no stored
 * progress: the same input always returns the same job.
 *
 *   queued ─▶ verify-credentials ─▶ [mfa-challenge ─▶] retrieve-accounts ─▶ retrieve-transactions ─▶ ended
 *                    └ failed              └ failed: wrong three times, or not answered in time
 *                        └ an update at an unavailable bank: verify-credentials again, two hours later
 */
export function jobTimeline(job: TimelineInput, now: number): JobTimeline {
  const attempt = currentAttempt(job, now);
  const spans = placeSteps(attempt.plan, attempt.startsAt, job.answers, job.stoppedAt ?? null);
  // The challenge becomes the second step when sign-in has succeeded, and isn't shown before.
  const visible = spans.filter((span) => !span.hidden || hasPassed(span.startsAt, now));
  const steps = visible.map((span) => stepAt(span, now));
  const moments = visible.flatMap(momentsOf).filter((at) => at <= now);
  const changedAt = Math.max(job.createdAt, ...moments);
  const status = jobStatus(steps);
  const current = steps.find((step) => step.status === "in-progress");
  return {
    status,
    steps,
    changedAt,
    endedAt: isTerminal(status) && attempt.isLast ? changedAt : null,
    openChallenge: current?.challenge ?? null,
  };
}

/** Whether a job with this status has ended for good. For an update that is retried, `endedAt` is right instead. */
export function isTerminal(status: JobTimeline["status"]): boolean {
  return status === "success" || status === "failed";
}

function stepAt(span: Span, now: number): StepState {
  const { title, startsAt, endsAt, failure } = span;
  if (!hasPassed(startsAt, now)) return { title, status: "pending" };
  if (endsAt === null || endsAt > now) {
    const question = span.questions.findLast(({ asksAt }) => asksAt <= now);
    const open = question && !hasPassed(question.answeredAt, now) ? question.challenge : null;
    return { title, status: "in-progress", challenge: open };
  }
  return failure
    ? { title, status: "failed", at: endsAt, failure }
    : { title, status: "success", at: endsAt, challenge: span.questions.at(-1)?.challenge ?? null };
}

function momentsOf({ startsAt, endsAt, questions }: Span): number[] {
  const asked = questions.flatMap(({ asksAt, answeredAt }) => [asksAt, answeredAt]);
  return [startsAt, endsAt, ...asked].filter((at) => at !== null);
}

function jobStatus(steps: readonly StepState[]): StepState["status"] {
  if (steps.some((step) => step.status === "failed")) return "failed";
  if (steps.every((step) => step.status === "success")) return "success";
  return steps.every((step) => step.status === "pending") ? "pending" : "in-progress";
}

function hasPassed(at: number | null, now: number): boolean {
  return at !== null && at <= now;
}
