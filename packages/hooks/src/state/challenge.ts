import type { MfaResult } from "@basiq-kit/schema";
import type { JobTrace } from "./jobTrace.js";
import { answerToSend } from "./typedAnswer.js";

/** One thing a challenge asks for. `label` is the bank's own text: show it as text, never as HTML. */
export interface ChallengeInput {
  readonly kind: "code" | "answer" | "confirm";
  readonly label: string;
}

/** What a bank asks of the person before a job can go on. */
export interface Challenge {
  readonly jobId: string;
  /** Counts the challenges of this job from 1. */
  readonly number: number;
  /** The bank's own words; `undefined` if it sent none worth showing. */
  readonly description: string | undefined;
  /** In the order the answers are sent in. A single `confirm` has nothing to type. */
  readonly inputs: readonly ChallengeInput[];
}

/** The challenge that a job waits for, or `undefined`. */
export function challengeOf({ job, challenge }: JobTrace): Challenge | undefined {
  if (challenge === undefined) return undefined;
  const { number, result } = challenge;
  const { method, description } = result;
  return {
    jobId: job.id,
    number,
    // Some banks repeat the method's name there, which means nothing to a person.
    description: description === method ? undefined : description,
    inputs: readInputs(result),
  };
}

function readInputs({ method, description, input: labels }: MfaResult): ChallengeInput[] {
  // A confirmation in the bank's app has no input, whatever its method: codes and questions always have a
  // label (basiq-api.md, MFA). Or it has one input, which only asks to confirm.
  if (labels.length === 0 || /confirm|approve/i.test(method))
    return [{ kind: "confirm", label: labels[0] ?? "" }];
  if (method === "token") return labels.map((label) => ({ kind: "code", label }));
  // A question that couldn't be read still needs an answer, so the description is its label.
  return labels.map((label) => ({ kind: "answer", label: label || (description ?? method) }));
}

/**
 * Whether a challenge's answer belongs where this kit sends it: to `{apiUrl}/jobs/{jobId}/mfa` and
 * nowhere else. A link that resolves to another host, scheme, port, user, job or path is refused,
 * because the bearer token and the person's code would go there. A missing link is fine.
 */
export function isAnsweredAtBasiq({ job, challenge }: JobTrace, apiUrl: string): boolean {
  const link = challenge?.result.responseLink;
  if (link === undefined) return true;
  try {
    return new URL(link, apiUrl).href === `${apiUrl}/jobs/${job.id}/mfa`;
  } catch {
    return false;
  }
}

/** What is sent for what was typed, one answer for each input. */
export function answersFor(challenge: Challenge, typed: readonly string[]): string[] {
  return challenge.inputs.map(({ kind }, index) => answerToSend(kind, typed[index] ?? ""));
}
