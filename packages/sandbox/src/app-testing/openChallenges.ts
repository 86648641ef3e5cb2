import type { Sandbox } from "../index.js";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { coreOf } from "../sandbox/coreOf.js";

/** The right answers to a job's open challenge, one for each question; `undefined` while there is none. */
export function answersTo(sandbox: Sandbox, jobId: string): readonly string[] | undefined {
  const { records, clock } = coreOf(sandbox);
  const job = records.jobs.get(jobId);
  const challenge = job && jobTimeline(job, clock.now()).openChallenge;
  return challenge?.accepts.map(([first = ""]) => first);
}

/** Answers every open challenge correctly. */
export function answerOpenChallenges(sandbox: Sandbox): void {
  const { records, clock } = coreOf(sandbox);
  for (const job of records.jobs.values()) {
    const answers = answersTo(sandbox, job.id);
    if (answers !== undefined) answerChallenge(job, answers, clock.now());
  }
}
