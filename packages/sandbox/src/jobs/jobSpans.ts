import { challengeLifetimeMs, MAX_WRONG_ANSWERS } from "./challenge.js";
import type { Challenge, ChallengeAnswer } from "../world/challenge.js";
import type { JobPlan } from "../world/jobPlan.js";
import type { StepFailure } from "../world/stepFailure.js";

/**
 * A challenge within a step. Once it is answered, the bank checks the answer for a moment before the step continues.
 */
export interface Question {
  challenge: Challenge;
  asksAt: number;
  answeredAt: number | null;
}

/** When one step runs, and how it ends. `startsAt` is null if it is never reached. */
export interface Span {
  title: string;
  startsAt: number | null;
  endsAt: number | null;
  failure: StepFailure | null;
  questions: readonly Question[];
  /** Whether it isn't listed before it starts. */
  hidden: boolean;
}

/** Places a plan's steps on the timeline from `startsAt`. A `stoppedAt` ends the step that runs then. */
export function placeSteps(
  plan: JobPlan,
  startsAt: number,
  answers: readonly ChallengeAnswer[],
  stoppedAt: number | null,
): Span[] {
  const spans: Span[] = [];
  const challenges = [plan.challenge, plan.secondChallenge ?? null].filter((one) => one !== null);
  let cursor: number | null = startsAt;
  for (const { title, durationMs, failure } of plan.steps) {
    const endsAt: number | null = cursor === null ? null : cursor + durationMs;
    spans.push({ title, startsAt: cursor, endsAt, failure, questions: [], hidden: false });
    cursor = failure ? null : endsAt;
    if (spans.length > 1 || challenges.length === 0) continue;
    const asked = challengeSpan(challenges, answers, cursor);
    spans.push(asked);
    cursor = asked.failure ? null : asked.endsAt;
  }
  return stoppedAt === null ? spans : stop(spans, stoppedAt);
}

function challengeSpan(
  challenges: readonly Challenge[],
  answers: readonly ChallengeAnswer[],
  startsAt: number | null,
): Span {
  const span = { title: "mfa-challenge", startsAt, hidden: true };
  if (startsAt === null) return { ...span, endsAt: null, failure: null, questions: [] };
  const questions: Question[] = [];
  let asksAt = startsAt;
  let rest = answers;
  for (const challenge of challenges) {
    const right = rest.findIndex((answer) => answer.right);
    const answeredAt = rest[right]?.at ?? null;
    questions.push({ challenge, asksAt, answeredAt });
    if (answeredAt === null) {
      const lastStraw = rest[MAX_WRONG_ANSWERS - 1];
      const endsAt = lastStraw?.at ?? asksAt + challengeLifetimeMs(challenge.expiryMs);
      return {
        ...span,
        endsAt,
        failure: lastStraw ? TOO_MANY_WRONG_ANSWERS : NOT_ANSWERED_IN_TIME,
        questions,
      };
    }
    asksAt = answeredAt + challenge.checkingMs;
    rest = rest.slice(right + 1);
  }
  return { ...span, endsAt: asksAt, failure: null, questions };
}

function stop(spans: readonly Span[], stoppedAt: number): Span[] {
  const cut = spans.findIndex(({ endsAt }) => endsAt === null || endsAt > stoppedAt);
  // A step that had failed by then stays as it was.
  if (spans.slice(0, cut).some(({ failure }) => failure)) return [...spans];
  return spans.map((span, index) => {
    if (index < cut || cut === -1) return span;
    if (index > cut) return { ...span, startsAt: null, endsAt: null };
    const startsAt = Math.min(span.startsAt ?? stoppedAt, stoppedAt);
    // The bank's second challenge never comes.
    const questions = span.questions.filter(({ asksAt }) => asksAt <= stoppedAt);
    return { ...span, startsAt, endsAt: stoppedAt, failure: CONNECTION_GONE, questions };
  });
}

const CONNECTION_GONE: StepFailure = {
  code: "invalid-connection",
  title: "Invalid connection",
  detail: "The connection was deleted while the job was running.",
};

const TOO_MANY_WRONG_ANSWERS: StepFailure = {
  code: "invalid-credentials",
  title: "Cannot login to target institution using supplied credentials",
  detail: "The response to the MFA challenge was wrong three times.",
};

const NOT_ANSWERED_IN_TIME: StepFailure = {
  code: "job-timed-out",
  title: "Job timed out",
  detail: "The MFA challenge was not answered in time.",
};
