import { isBasiqId, type Job, parseJob, type ParseOptions } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { readAnswer } from "./readAnswer.js";
import type { Answer } from "../transport/send.js";

/**
 * Reads a job out of an answer of Basiq's.
 *
 * @throws {BasiqServerError} `malformed-answer` when there is none, or none that can be asked for again.
 */
export function readJob(answer: Answer, options: ParseOptions): Job {
  const job = readAnswer(answer, parseJob, options);
  if (isBasiqId(job.id)) return job;
  throw new BasiqServerError("malformed-answer", { basiqStatus: answer.status });
}
