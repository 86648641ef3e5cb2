import { hasEnded, JOB_STEP_TITLES, jobFailure, type JobKind } from "@basiq-kit/schema";
import type { BasiqEvent } from "../session/events.js";
import { guidance } from "../state/guidance.js";
import { type ChallengeTrace, type JobTrace, sameStep } from "../state/jobTrace.js";
import { retriedUntil } from "../state/retriedByBasiq.js";

export interface JobEventsOptions {
  readonly flow: string;
  readonly kind: JobKind | undefined;
}

/** What happened between two polls of a job, as events that identify nobody. */
export function jobEvents(
  before: JobTrace | undefined,
  after: JobTrace,
  { flow, kind }: JobEventsOptions,
): BasiqEvent[] {
  if (before === after) return [];
  const events: BasiqEvent[] = [];
  after.steps.forEach(({ title, status }, index) => {
    if (sameStep(before?.steps, after.steps, index)?.status === status) return;
    const step = JOB_STEP_TITLES.find((known) => known === title) ?? "other";
    events.push({ type: "job-step-changed", flow, step, status });
  });
  if (after.challenge !== undefined && after.challenge.number !== before?.challenge?.number)
    events.push({ type: "mfa-shown", flow, number: after.challenge.number });
  const { status } = after.job;
  if (retriedUntil(after, kind) !== undefined) return events;
  if (hasEnded(after.job) && before?.job.status !== status)
    events.push({
      type: "job-finished",
      flow,
      outcome: status === "success" ? "succeeded" : "failed",
      reason: status === "failed" ? guidance(jobFailure(after.steps), { kind }).reason : undefined,
      durationMs: after.changedAt - after.firstSeenAt,
    });
  return events;
}

export interface ExpiredChallengeOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** When an answer was last accepted, in epoch milliseconds. */
  readonly answeredAt: number | undefined;
}

/** The challenge that expired without an accepted answer, by our estimate or by Basiq's answer. */
export function expiredChallenge(
  before: JobTrace | undefined,
  after: JobTrace,
  { now, answeredAt = -Infinity }: ExpiredChallengeOptions,
): ChallengeTrace | undefined {
  const { challenge, changedAt } = before ?? after;
  if (challenge === undefined || answeredAt >= changedAt) return undefined;
  if (after.challenge === challenge)
    return now >= (challenge.expiresAt ?? Infinity) ? challenge : undefined;
  const failed =
    after.job.status === "failed" ? guidance(jobFailure(after.steps)).reason : undefined;
  return failed === "challenge-ran-out" ? challenge : undefined;
}
