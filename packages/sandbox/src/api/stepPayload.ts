import type { Challenge } from "../world/challenge.js";
import type { StepState } from "../jobs/jobTimeline.js";
import type { PayloadShape } from "./payloadShape.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { StepFailure } from "../world/stepFailure.js";
import type { LinkWriter } from "./linkWriter.js";

/** A step as Basiq writes it: the result is null, an object, or an array holding one. */
export function stepPayload(
  step: StepState,
  job: JobRecord,
  shape: PayloadShape,
  writers: LinkWriters,
) {
  const result = stepResult(step, job, shape, writers);
  return {
    title: step.title,
    status: step.status,
    result: result && shape.resultAsArray ? [result] : result,
  };
}

interface LinkWriters {
  link: LinkWriter;
  /** Writes the addresses in results. */
  url: LinkWriter;
}

function stepResult(step: StepState, job: JobRecord, shape: PayloadShape, writers: LinkWriters) {
  const asked = (challenge: Challenge) => mfaResult(challenge, writers.link(`/jobs/${job.id}/mfa`));
  switch (step.status) {
    case "pending":
      return null;
    case "in-progress":
      return step.challenge && asked(step.challenge);
    case "success":
      return step.challenge && shape.keepsChallenge
        ? asked(step.challenge)
        : linkResult(step.title, job, writers.url);
    case "failed":
      return failureResult(step.failure, shape);
    default:
      return step satisfies never;
  }
}

function mfaResult({ method, description, input, expiryMs }: Challenge, response: string) {
  return { type: "mfa", method, description, input, expiryMs, links: { response } };
}

function linkResult(title: string, job: JobRecord, link: LinkWriter) {
  const user = `/users/${job.userId}`;
  const ofBank = `filter=institution.id.eq('${job.institutionId}')`;
  switch (title) {
    case "verify-credentials":
      return { type: "link", url: link(`${user}/connections/${job.connectionId}`) };
    case "retrieve-accounts":
      return { type: "link", url: link(`${user}/accounts?${ofBank}`) };
    case "retrieve-transactions":
      return { type: "link", url: link(`${user}/transactions?${ofBank}`) };
    default:
      return null;
  }
}

/** A failure's result has no `type`, and its message is in `detail` or in `details`. */
function failureResult({ code, title, detail }: StepFailure, shape: PayloadShape) {
  return { code, title, [shape.detailName]: detail };
}
