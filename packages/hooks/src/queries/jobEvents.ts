import type { BasiqEvent, EventStep } from "../client/events.js";
import { jobFailure } from "../state/failure.js";
import { guidance } from "../state/guidance.js";
import type { JobKind } from "../state/jobKind.js";
import { type JobTrace, sameStep } from "../state/jobTrace.js";
import { retriedUntil } from "../state/retriedByBasiq.js";

const STEPS: readonly EventStep[] = [
  "verify-credentials",
  "mfa-challenge",
  "retrieve-accounts",
  "retrieve-transactions",
  "retrieve-statements",
  "create-report",
];

export interface JobEventsOptions {
  readonly flow: string;
  readonly kind: JobKind | undefined;
}

/** What happened between two looks at a job, as events that name no one. */
export function jobEvents(
  before: JobTrace | undefined,
  after: JobTrace,
  { flow, kind }: JobEventsOptions,
): BasiqEvent[] {
  if (before === after) return [];
  const events: BasiqEvent[] = [];
  after.steps.forEach(({ title, status }, index) => {
    if (sameStep(before?.steps, after.steps, index)?.status === status) return;
    const step = STEPS.find((known) => known === title) ?? "other";
    events.push({ type: "job-step-changed", flow, step, status });
  });
  if (after.challenge !== undefined && after.challenge.number !== before?.challenge?.number)
    events.push({ type: "mfa-shown", flow, number: after.challenge.number });
  const { status } = after.job;
  if (retriedUntil(after, kind) !== undefined) return events;
  if ((status === "success" || status === "failed") && before?.job.status !== status)
    events.push({
      type: "job-finished",
      flow,
      outcome: status === "success" ? "succeeded" : "failed",
      reason: status === "failed" ? guidance(jobFailure(after.steps), { kind }).reason : undefined,
      durationMs: after.changedAt - after.firstSeenAt,
    });
  return events;
}
