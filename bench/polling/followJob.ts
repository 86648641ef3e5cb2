import type { SimulatedJob } from "./simulatedJob.js";

/** What one request finds, in milliseconds since the job began. */
export interface Poll {
  readonly job: SimulatedJob;
  readonly at: number;
  /** The step the job is at, as an index of `job.steps`. */
  readonly current: number;
  /** When that step began; on the wire this is the job's `updated`. */
  readonly startedAt: number;
  /** When the person's answer was accepted, once it was. */
  readonly answeredAt: number | undefined;
}

/** One way to decide when to ask again. */
export interface Rhythm {
  readonly name: string;
  /** Whether it asks as soon as the person's answer was accepted, as the kit does. */
  readonly asksAfterAnswer: boolean;
  /** A fresh one for each job: milliseconds from this request to the next. */
  start(): (poll: Poll) => number;
}

export interface Followed {
  readonly requests: number;
  /** From each change that the bank makes until it is seen, in milliseconds; the end comes last. */
  readonly delays: readonly number[];
}

/** Follows a job in virtual time, from a request at its start to the one that sees its end. */
export function followJob(job: SimulatedJob, rhythm: Rhythm): Followed {
  const wait = rhythm.start();
  const delays: number[] = [];
  let at = 0;
  let current = 0;
  let answerAt: number | undefined;

  for (let requests = 1; ; requests += 1) {
    const ends = endsBy(job, at, answerAt);
    for (const [index, end] of ends.entries())
      // What the person did themself needs no detecting.
      if (index >= current && !isChallenge(job, index)) delays.push(at - end);
    current = ends.length;
    if (current === job.steps.length) return { requests, delays };
    // The person starts to answer when the challenge is seen, not when the bank asks.
    if (isChallenge(job, current)) answerAt ??= at + job.answerMs;
    const isAnswered = answerAt !== undefined && answerAt <= at;
    const answeredAt = isAnswered ? answerAt : undefined;
    const next = at + wait({ job, at, current, startedAt: ends.at(-1) ?? 0, answeredAt });
    const asksSooner = rhythm.asksAfterAnswer && answerAt !== undefined && !isAnswered;
    at = asksSooner ? Math.min(next, answerAt ?? next) : next;
  }
}

/** When the steps ended that are over at that moment, in order. */
function endsBy(job: SimulatedJob, at: number, answerAt = Infinity): number[] {
  const ends: number[] = [];
  for (const [index, { ms }] of job.steps.entries()) {
    const end = (isChallenge(job, index) ? answerAt : (ends.at(-1) ?? 0)) + ms;
    if (end > at) break;
    ends.push(end);
  }
  return ends;
}

function isChallenge({ steps }: SimulatedJob, index: number): boolean {
  return steps[index]?.title === "mfa-challenge";
}
