import { isBasiqId, type Job, parseJob } from "@basiq-kit/schema";
import { BasiqServerError } from "../BasiqServerError.js";
import type { Answer } from "./send.js";

/**
 * Reads a job out of an answer of Basiq's.
 *
 * @throws {BasiqServerError} `malformed-answer` when there is none, or none that can be asked for again.
 */
export function readJob({ body, status }: Answer): Job {
  let job: Job;
  try {
    job = parseJob(body);
  } catch (cause) {
    // A SchemaError names the path and never the value, so it may be logged.
    throw new BasiqServerError("malformed-answer", { basiqStatus: status, cause });
  }
  if (isBasiqId(job.id)) return job;
  throw new BasiqServerError("malformed-answer", { basiqStatus: status });
}
