import { type BasiqError, mayHaveArrived } from "../errors/BasiqError.js";
import type { MfaSubmission } from "../state/mfaState.js";

/**
 * The last answer that was sent for a job.
 *
 * ```
 * submitting ─▶ accepted | rejected
 *     └───────▶ unconfirmed ─▶ unconfirmed, checked   (polled, or seen after the poll failed)
 *
 * any ─▶ submitting (sent again)
 * ```
 */
export interface SubmissionState {
  readonly submission: MfaSubmission | undefined;
  /** An answer got lost and the poll after it failed: the next answer about the job settles it. */
  readonly awaitsJob: boolean;
}

/** How sending ended. */
export type SettledSubmission = Exclude<MfaSubmission, { status: "submitting" }>;

export type SubmissionEvent =
  | { readonly type: "sent"; readonly challengeNumber: number }
  | { readonly type: "settled"; readonly submission: SettledSubmission }
  /** The poll that follows an answer is over. */
  | { readonly type: "polled"; readonly reachedJob: boolean }
  /** Basiq answered about the job, whatever the reason for the request. */
  | { readonly type: "job-seen" };

export const NOTHING_SENT: SubmissionState = { submission: undefined, awaitsJob: false };

/** The state after an event; the same one if the event doesn't matter now. */
export function submissionStep(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  const { submission } = state;
  switch (event.type) {
    case "sent": {
      const { challengeNumber } = event;
      return { submission: { status: "submitting", challengeNumber }, awaitsJob: false };
    }
    case "settled":
      return { submission: event.submission, awaitsJob: false };
    case "polled":
      if (submission?.status !== "unconfirmed") return state;
      return event.reachedJob
        ? { submission: { ...submission, checked: true }, awaitsJob: false }
        : { submission, awaitsJob: true };
    case "job-seen":
      // A poll sent before the answer got lost can't settle it, so only a later one counts.
      return state.awaitsJob && submission?.status === "unconfirmed"
        ? { submission: { ...submission, checked: true }, awaitsJob: false }
        : state;
    default:
      return event satisfies never;
  }
}

/** The outcome of an answer, from the error that came back, if any. */
export function settledSubmission(
  error: BasiqError | undefined,
  challengeNumber: number,
  at: number,
): SettledSubmission {
  if (error === undefined) return { status: "accepted", challengeNumber, at };
  return mayHaveArrived(error)
    ? { status: "unconfirmed", challengeNumber, error, checked: false }
    : { status: "rejected", challengeNumber, error };
}
