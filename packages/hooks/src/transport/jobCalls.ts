import { BasiqError } from "../errors/BasiqError.js";
import type { Job } from "@basiq-kit/schema";
import { checkId } from "../errors/checkId.js";
import type { Client } from "./client.js";

// A bank takes its time to check a code, and giving up early leaves the person unsure.
const ANSWER_TIMEOUT_MS = 30_000;

/** Asks for a job, by whichever route there is. */
export async function getJob({ ask, either }: Client, jobId: string): Promise<Job> {
  const ids = { jobId: checkId(jobId, "jobId") };
  const { value: job } = await ask(either, {
    path: `/jobs/${jobId}`,
    ids,
    read: ({ parseJob }, body, options) => parseJob(body, options),
  });
  // Another job's answer under this id would be shown as this person's.
  if (job.id !== jobId) throw new BasiqError("malformed-answer", ids);
  return job;
}

/** Straight to Basiq, whatever routes there are: the answer bypasses the app's server. */
export async function answerChallenge(
  { ask }: Client,
  jobId: string,
  answers: readonly string[],
): Promise<void> {
  await ask("basiq", {
    path: `/jobs/${checkId(jobId, "jobId")}/mfa`,
    method: "POST",
    body: { "mfa-response": answers },
    timeoutMs: ANSWER_TIMEOUT_MS,
    ids: { jobId },
    read: () => undefined,
  });
}
