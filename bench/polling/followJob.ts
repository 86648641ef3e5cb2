import type { SimulatedJob } from "./simulatedJob.js";

/** What one request finds, in milliseconds since the job began. */
export interface Look {
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
  /** A fresh one for each job: milliseconds from this look to the next. */
  start(): (look: Look) => number;
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
  let current = 0;
  let startedAt = 0;
  let answerAt: number | undefined;

  function endOfStep(): number {
    const step = job.steps[current];
    if (step?.title !== "mfa-challenge") return startedAt + (step?.ms ?? Infinity);
    return (answerAt ?? Infinity) + step.ms;
  }

  let at = 0;
  for (let requests = 1; ; requests += 1) {
    for (let end = endOfStep(); end <= at; end = endOfStep()) {
      // What the person did themself needs no detecting.
      if (job.steps[current]?.title !== "mfa-challenge") delays.push(at - end);
      startedAt = end;
      current += 1;
    }
    if (current === job.steps.length) return { requests, delays };
    // The person starts to answer when the challenge is seen, not when the bank asks.
    if (job.steps[current]?.title === "mfa-challenge") answerAt ??= at + job.answerMs;
    const answered = answerAt !== undefined && answerAt <= at;
    const look = { job, at, current, startedAt, answeredAt: answered ? answerAt : undefined };
    const next = at + wait(look);
    const asksSooner = rhythm.asksAfterAnswer && answerAt !== undefined && answerAt > at;
    at = asksSooner ? Math.min(next, answerAt ?? next) : next;
  }
}
