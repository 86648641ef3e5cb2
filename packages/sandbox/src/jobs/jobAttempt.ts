import type { JobPlan } from "../world/jobPlan.js";
import type { TimelineInput } from "./jobTimeline.js";
import { RETRIED_BY_BASIQ_EVERY_MS } from "@basiq-kit/schema";
import { LAST_RETRY } from "./retry.js";
import { BANK_UNAVAILABLE } from "./signInFailure.js";

/** One run through a job's steps; most jobs have one only. */
export interface JobAttempt {
  startsAt: number;
  plan: JobPlan;
  /** Whether the job ends with this attempt. */
  isLast: boolean;
}

/**
 * The attempt that is current at `now`. An update whose bank is unavailable is tried again every 2 hours for up to 7
 * days (basiq-api.md, "Jobs"); a stopped job isn't tried again.
 */
export function currentAttempt(job: TimelineInput, now: number): JobAttempt {
  const { plan, createdAt } = job;
  const first = createdAt + plan.queueMs;
  const unavailable = plan.retriedAttempts ?? 0;
  const stopped = job.stoppedAt ?? null;
  const until = stopped === null ? now : Math.min(now, stopped);
  const due = Math.max(0, Math.floor((until - first) / RETRIED_BY_BASIQ_EVERY_MS));
  const index = Math.min(due, unavailable, LAST_RETRY);
  const startsAt = first + index * RETRIED_BY_BASIQ_EVERY_MS;
  if (index === unavailable) return { startsAt, plan, isLast: true };
  const isLast = index === LAST_RETRY || (stopped !== null && stopped <= now);
  return { startsAt, plan: failingAtOnce(plan), isLast };
}

function failingAtOnce(plan: JobPlan): JobPlan {
  const steps = plan.steps.map((step, index) =>
    index === 0 ? { ...step, failure: BANK_UNAVAILABLE } : step,
  );
  return { ...plan, steps, challenge: null, secondChallenge: null };
}
