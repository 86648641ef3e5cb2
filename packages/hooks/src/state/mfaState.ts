import { BasiqError } from "../errors/BasiqError.js";
import { type Challenge, challengeOf, isAnsweredAtBasiq } from "./challenge.js";
import type { JobTrace } from "./jobTrace.js";

/** The outcome of the last answer that was sent for a job; the answer itself is stored nowhere. */
export type MfaSubmission = { readonly challengeNumber: number } & (
  | { readonly status: "submitting" }
  | { readonly status: "accepted"; readonly at: number }
  | { readonly status: "rejected"; readonly error: BasiqError }
  | { readonly status: "unconfirmed"; readonly error: BasiqError; readonly checked: boolean }
);

interface Asked {
  readonly challenge: Challenge;
  /** An estimate in epoch milliseconds: it must never disable or close anything, because Basiq decides. */
  readonly expiresAt: number | undefined;
}

/**
 * The state of a challenge for the person who answers it.
 *
 * ```
 * none ─▶ required ─▶ submitting ─▶ accepted ─▶ none (the job goes on)
 *            │            ├──▶ rejected ─▶ submitting
 *            │            └──▶ unconfirmed (sent, no response; never sent again automatically)
 *            └──▶ expired (an estimate: an answer may still be sent)
 * ```
 */
export type MfaState =
  | { readonly status: "none" }
  | ({ readonly status: "required" } & Asked)
  | ({ readonly status: "submitting" } & Asked)
  | ({
      readonly status: "accepted";
      /** When it was, in epoch milliseconds. */
      readonly at: number;
    } & Asked)
  | ({ readonly status: "rejected"; readonly error: BasiqError } & Asked)
  | ({ readonly status: "expired" } & Asked)
  | ({
      readonly status: "unconfirmed";
      readonly error: BasiqError;
      /** Whether the job was polled since, and still waits for this answer. */
      readonly checked: boolean;
    } & Asked)
  | { readonly status: "refused"; readonly error: BasiqError };

export interface MfaStateOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly apiUrl: string;
}

// While the bank checks an accepted answer, the challenge is still in the job. One that is still there
// after this time waits for another answer.
export const CHECKING_MS = 20_000;

/**
 * Derives the state of a challenge from what was seen of the job and what was sent.
 *
 * @example
 * mfaState(trace, undefined, { now, apiUrl }).status; // "required"
 */
export function mfaState(
  trace: JobTrace,
  submission: MfaSubmission | undefined,
  { now, apiUrl }: MfaStateOptions,
): MfaState {
  const challenge = challengeOf(trace);
  if (challenge === undefined) return { status: "none" };
  if (!isAnsweredAtBasiq(trace, apiUrl))
    return {
      status: "refused",
      error: new BasiqError("foreign-challenge-link", { jobId: challenge.jobId }),
    };
  const expiresAt = trace.challenge?.expiresAt;
  const asked = { challenge, expiresAt };
  const expired = expiresAt !== undefined && now >= expiresAt;
  const open: MfaState = { status: expired ? "expired" : "required", ...asked };
  if (submission?.challengeNumber !== challenge.number) return open;
  const { challengeNumber: _, ...sent } = submission;
  switch (sent.status) {
    case "accepted":
      return now < sent.at + CHECKING_MS ? { status: "accepted", at: sent.at, ...asked } : open;
    case "rejected":
      return expired ? open : { ...sent, ...asked };
    case "submitting":
    case "unconfirmed":
      return { ...sent, ...asked };
    default:
      return sent satisfies never;
  }
}

/** The moments at which time alone changes `mfaState`, in epoch milliseconds. */
export function mfaMoments(trace: JobTrace, submission: MfaSubmission | undefined): number[] {
  const moments: number[] = [];
  if (trace.challenge?.expiresAt !== undefined) moments.push(trace.challenge.expiresAt);
  if (submission?.status === "accepted") moments.push(submission.at + CHECKING_MS);
  return moments;
}
