import { isRightAnswer } from "./challenge.js";
import { jobTimeline } from "./jobTimeline.js";
import type { JobRecord } from "../world/jobRecord.js";

/** The outcome of an answer; only `right` and `wrong` reached the bank. */
export type AnswerOutcome = "right" | "wrong" | "not-open" | "wrong-count";

/** Answers a job's open challenge at `now`. The answer itself isn't stored. */
export function answerChallenge(
  job: JobRecord,
  answers: readonly string[],
  now: number,
): AnswerOutcome {
  const { openChallenge } = jobTimeline(job, now);
  if (!openChallenge) return "not-open";
  if (answers.length !== openChallenge.accepts.length) return "wrong-count";
  const right = isRightAnswer(openChallenge, answers);
  job.answers.push({ at: now, right });
  return right ? "right" : "wrong";
}
