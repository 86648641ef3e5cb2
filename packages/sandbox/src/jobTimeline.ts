import {
  challengeLifetimeMs,
  MAX_WRONG_ANSWERS,
  type Challenge,
  type ChallengeAnswer,
} from "./challenge.js";
import type { JobPlan } from "./jobPlan.js";
import type { StepFailure } from "./stepFailure.js";

/** A step as it stands at one moment; `challenge` is there while the bank waits for an answer. */
export type StepState =
  | { title: string; status: "pending" }
  | { title: string; status: "in-progress"; challenge: Challenge | null }
  | { title: string; status: "success" }
  | { title: string; status: "failed"; failure: StepFailure };

/** A job as it stands at one moment. */
export interface JobTimeline {
  status: StepState["status"];
  steps: readonly StepState[];
  /** When anything that shows last changed, epoch milliseconds. */
  changedAt: number;
  /** When the job ended, or null while it goes on. */
  endedAt: number | null;
  /** The challenge that waits for an answer right now. */
  openChallenge: Challenge | null;
}

/** What a timeline is computed from: nothing in it moves by itself. */
export interface TimelineInput {
  createdAt: number;
  plan: JobPlan;
  answers: readonly ChallengeAnswer[];
}

/** A stretch of one step: from when to when, and how it ends. `null` start: never reached. */
interface Span {
  title: string;
  startsAt: number | null;
  /** When the challenge was answered, which takes its inputs off the screen before the step ends. */
  answeredAt: number | null;
  endsAt: number | null;
  failure: StepFailure | null;
  challenge: Challenge | null;
}

/**
 * Where a job is at `now`, from its plan and the answers so far. No timer and no stored progress: the same facts and
 * the same `now` always give the same job.
 *
 *   queued ─▶ verify-credentials ─▶ [mfa-challenge ─▶] retrieve-accounts ─▶ retrieve-transactions ─▶ ended
 *                    └ failed              └ failed: wrong three times, or not answered in time
 */
export function jobTimeline(job: TimelineInput, now: number): JobTimeline {
  const spans = layOut(job);
  // The challenge shows up as the second step once sign-in has succeeded; before, nobody knows of it.
  const visible = spans.filter((span) => !span.challenge || reached(span.startsAt, now));
  const steps = visible.map((span) => stepAt(span, now));
  const moments = visible
    .flatMap((span) => [span.startsAt, span.answeredAt, span.endsAt])
    .filter((at) => at !== null)
    .filter((at) => at <= now);
  const changedAt = Math.max(job.createdAt, ...moments);
  const status = jobStatus(steps);
  const current = steps.find((step) => step.status === "in-progress");
  return {
    status,
    steps,
    changedAt,
    endedAt: isTerminal(status) ? changedAt : null,
    openChallenge: current?.challenge ?? null,
  };
}

/** Whether a job with this status has ended for good. */
export function isTerminal(status: JobTimeline["status"]): boolean {
  return status === "success" || status === "failed";
}

function layOut({ createdAt, plan, answers }: TimelineInput): Span[] {
  const spans: Span[] = [];
  let cursor: number | null = createdAt + plan.queueMs;
  for (const { title, durationMs, failure } of plan.steps) {
    const endsAt: number | null = cursor === null ? null : cursor + durationMs;
    spans.push({ title, startsAt: cursor, answeredAt: null, endsAt, failure, challenge: null });
    cursor = failure ? null : endsAt;
    if (spans.length > 1 || !plan.challenge) continue;
    const asked = challengeSpan(plan.challenge, answers, cursor);
    spans.push(asked);
    cursor = asked.failure ? null : asked.endsAt;
  }
  return spans;
}

function challengeSpan(
  challenge: Challenge,
  answers: readonly ChallengeAnswer[],
  startsAt: number | null,
): Span {
  const span = { title: "mfa-challenge", startsAt, answeredAt: null, challenge };
  if (startsAt === null) return { ...span, endsAt: null, failure: null };
  const right = answers.find((answer) => answer.right);
  if (right)
    return {
      ...span,
      answeredAt: right.at,
      endsAt: right.at + challenge.checkingMs,
      failure: null,
    };
  const lastStraw = answers.filter((answer) => !answer.right)[MAX_WRONG_ANSWERS - 1];
  if (lastStraw) return { ...span, endsAt: lastStraw.at, failure: WRONG_TOO_OFTEN };
  return { ...span, endsAt: startsAt + challengeLifetimeMs(challenge.expiryMs), failure: TOO_LATE };
}

function stepAt(span: Span, now: number): StepState {
  const { title } = span;
  if (!reached(span.startsAt, now)) return { title, status: "pending" };
  if (!reached(span.endsAt, now)) {
    const challenge = reached(span.answeredAt, now) ? null : span.challenge;
    return { title, status: "in-progress", challenge };
  }
  return span.failure
    ? { title, status: "failed", failure: span.failure }
    : { title, status: "success" };
}

function jobStatus(steps: readonly StepState[]): StepState["status"] {
  if (steps.some((step) => step.status === "failed")) return "failed";
  if (steps.every((step) => step.status === "success")) return "success";
  return steps.every((step) => step.status === "pending") ? "pending" : "in-progress";
}

function reached(at: number | null, now: number): boolean {
  return at !== null && at <= now;
}

const WRONG_TOO_OFTEN: StepFailure = {
  code: "invalid-credentials",
  title: "Cannot login to target institution using supplied credentials",
  detail: "The response to the MFA challenge was wrong three times.",
};

const TOO_LATE: StepFailure = {
  code: "job-timed-out",
  title: "Job timed out",
  detail: "The MFA challenge was not answered in time.",
};
