import type { Context } from "hono";
import { answerChallenge } from "../jobs/answerChallenge.js";
import type { Core } from "../world/core.js";
import { ApiError, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { requireScope } from "./authorise.js";
import { jobReference } from "./jobPayload.js";
import { requireJob } from "./jobs.js";
import { readJson } from "./readBody.js";
import type { Resource } from "./resource.js";

const FIELD = "mfa-response";

/** `POST /jobs/{id}/mfa`, for the customer's own client token only (basiq-api.md, "Which token reaches what"). */
export function mfaResources(core: Core): Resource[] {
  return [{ path: "/jobs/:jobId/mfa", methods: { POST: (c) => postAnswer(c, core) } }];
}

async function postAnswer(c: Context, core: Core): Promise<Response> {
  const job = requireJob(c, core, requireScope(c, core, "CLIENT_ACCESS"));
  const answers = readAnswers(await readJson(c));
  const outcome = answerChallenge(job, answers, core.clock.now());
  switch (outcome) {
    case "right":
      return c.json(jobReference(core, job), 202);
    case "wrong":
      throw new ApiError(400, {
        code: "invalid-credentials",
        title: "Invalid credentials",
        detail: "The MFA response is not correct.",
        source: { parameter: FIELD },
      });
    case "not-open":
      throw parameterNotValid("jobId", "The job is not waiting for an MFA response.");
    case "wrong-count":
      throw parameterNotValid(FIELD, "The number of responses does not match the challenge.");
    default:
      return outcome satisfies never;
  }
}

function readAnswers(body: ReadonlyMap<string, unknown>): string[] {
  const answers = body.get(FIELD);
  if (answers === undefined) throw parameterNotSupplied(FIELD, `${FIELD} is required.`);
  if (!Array.isArray(answers) || !answers.every((answer) => typeof answer === "string"))
    throw parameterNotValid(FIELD, `${FIELD} must be an array of texts.`);
  return answers;
}
