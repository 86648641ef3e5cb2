import type { Challenge } from "../../world/challenge.js";
import type { JobTimeline } from "../../jobs/jobTimeline.js";
import type { StepFailure } from "../../world/stepFailure.js";
import { isSignedIn } from "../../jobs/isSignedIn.js";

/** What a person needs to know about a job during a visit. */
export type JobStage =
  | { stage: "signing-in" }
  | { stage: "asks"; challenge: Challenge }
  | { stage: "failed"; failure: StepFailure }
  /** The bank is unavailable, and the job is tried again by itself (basiq-api.md, "Jobs"). */
  | { stage: "tried-again"; failure: StepFailure }
  | { stage: "connected"; finished: boolean };

/**
 * A job's stage, as the person sees it.
 *
 *   signing-in ⇄ asks ─▶ connected        failed: at any moment; tried-again ─▶ signing-in, after hours
 */
export function jobStage(timeline: JobTimeline): JobStage {
  const { steps, status, endedAt, openChallenge } = timeline;
  if (openChallenge) return { stage: "asks", challenge: openChallenge };
  for (const step of steps)
    if (step.status === "failed")
      return { stage: endedAt === null ? "tried-again" : "failed", failure: step.failure };
  if (isSignedIn(timeline)) return { stage: "connected", finished: status === "success" };
  return { stage: "signing-in" };
}
