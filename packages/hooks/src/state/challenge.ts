import type { MfaResult } from "@basiq-kit/schema";
import type { JobTrace } from "./jobTrace.js";

/** One thing a challenge asks for. `label` is the bank's own text: show it as text only. */
export interface ChallengeInput {
  readonly kind: "code" | "answer" | "confirm";
  readonly label: string;
}

/** What a bank asks of the person before a job can go on. */
export interface Challenge {
  readonly jobId: string;
  /** Counts the challenges of this job from 1. */
  readonly number: number;
  /** The bank's own words; `undefined` where it sent none worth showing. */
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
    // Some banks repeat the method's name there, which tells a person nothing.
    description: description === method ? undefined : description,
    inputs: readInputs(result),
  };
}

function readInputs({ method, description, input: labels }: MfaResult): ChallengeInput[] {
  // Confirm-in-app has no input, under whatever method: a code always has a label, and a question its
  // words (basiq-api.md, MFA). Or it has one that only prompts to confirm.
  if (labels.length === 0 || /confirm|approve/i.test(method))
    return [{ kind: "confirm", label: labels[0] ?? "" }];
  if (method === "token") return labels.map((label) => ({ kind: "code", label }));
  // A question that couldn't be read still wants its answer: what is said of the whole stands for it.
  return labels.map((label) => ({ kind: "answer", label: label || (description ?? method) }));
}

/**
 * Whether a challenge wants its answer where this kit sends it: `{apiUrl}/jobs/{jobId}/mfa` and
 * nowhere else. A link that resolves to another host, scheme, port, user, job or path is refused,
 * for the bearer token and the person's code would go with it. No link at all asks for nothing else.
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

/**
 * What is sent for what was typed: codes without the spaces that a message or a keyboard puts in,
 * answers without those around them, `confirmed` for an approval in the bank's app.
 */
export function answersFor(challenge: Challenge, typed: readonly string[]): string[] {
  return challenge.inputs.map(({ kind }, index) => {
    const text = typed[index] ?? "";
    return kind === "confirm"
      ? "confirmed"
      : kind === "code"
        ? text.replace(/\s/g, "")
        : text.trim();
  });
}
