import type { BasiqApi } from "../basiq/basiqApi.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import { readStatement } from "./readStatement.js";
import { type Handle, json, type SignedInCall } from "./route.js";
import { wireJob } from "./wireJob.js";

/**
 * `POST statements`: passes a bank statement on to Basiq, for the signed-in person and nobody else, and answers 202
 * with the job that reads it. Basiq takes it from a server token only (its OpenAPI, `POST /users/{id}/statements`).
 */
export function statementsRoute(
  api: BasiqApi,
  owners: JobOwners,
  maxBytes: number,
): Handle<SignedInCall> {
  return async ({ request, userId }) => {
    const form = await readStatement(request, maxBytes);
    // Once: after an answer that was lost the file may have arrived.
    const job = readJob(await api.post(`/users/${userId}/statements`, form), api);
    await owners.remember(job.id, userId);
    return json(wireJob(job, userId), 202);
  };
}
