import type { Poll } from "./jobWatch.js";

/** When and why a job was polled, in one line. */
export function describePoll({ afterMs, reason }: Poll): string {
  if (afterMs === undefined) return WHY.first;
  const waited =
    afterMs < 1_000 ? `${Math.round(afterMs)} ms` : `${(afterMs / 1_000).toFixed(1)} s`;
  return `After ${waited}: ${WHY[reason]}`;
}

const WHY: Record<Poll["reason"], string> = {
  first: "First look at this job",
  "head-start": "a step had just started, and most take at least this long",
  steady: "the steady rhythm of a step under way",
  overdue: "the step takes long, so it is asked for less often",
  challenge: "the person is answering, so just a slow look",
  delayed: "Basiq tries again every 2 hours",
  retrying: "the last request failed, so it backed off",
  hidden: "the page was hidden",
  over: "it was over, and somebody looked again",
  answered: "an answer was sent, so at once",
  "seen-again": "the page was hidden, and can be seen again",
};
