import type { Sandbox } from "../index.js";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { coreOf } from "../sandbox/coreOf.js";

/** What the bank wants to be answered in a job, an answer for each question; `undefined` while it asks nothing. */
export function answersTo(sandbox: Sandbox, jobId: string): readonly string[] | undefined {
  const { records, clock } = coreOf(sandbox);
  const job = records.jobs.get(jobId);
  const challenge = job && jobTimeline(job, clock.now()).openChallenge;
  return challenge?.accepts.map(([first = ""]) => first);
}

/** Answers whatever banks ask at this moment, rightly. */
export function answerOpenChallenges(sandbox: Sandbox): void {
  const { records, clock } = coreOf(sandbox);
  for (const job of records.jobs.values()) {
    const answers = answersTo(sandbox, job.id);
    if (answers !== undefined) answerChallenge(job, answers, clock.now());
  }
}
