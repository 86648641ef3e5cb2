import type { BasiqApi } from "../basiq/basiqApi.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { StartedJobs } from "../jobs/startedJobs.js";
import { createSlots } from "../lib/slots.js";
import { readStatement } from "./readStatement.js";
import { type Handle, json, type Reply, type SignedInCall } from "./route.js";
import { wireJob } from "./wireJob.js";

// One per tab. Node stores about four copies of each while it is read and passed on: eight of 10 MiB need some 400 MB.
const SLOTS = { perKey: 2, total: 8 };
const RETRY_AFTER_SECONDS = "10";

export interface StatementsRouteOptions {
  readonly api: BasiqApi;
  readonly owners: JobOwners;
  readonly startedJobs: StartedJobs;
  readonly maxBytes: number;
}

/**
 * `POST statements`: passes a bank statement on to Basiq, for the signed-in person and nobody else, and answers 202
 * with the job that reads it. Basiq takes it from a server token only (its OpenAPI, `POST /users/{id}/statements`).
 */
export function statementsRoute(options: StatementsRouteOptions): Handle<SignedInCall> {
  const { api, owners, startedJobs, maxBytes } = options;
  const slots = createSlots(SLOTS);

  async function upload({ request, userId }: SignedInCall): Promise<Reply> {
    const { form, institutionId } = await readStatement(request, maxBytes);
    // Once: after an answer that was lost the file may have arrived.
    const job = readJob(await api.post(`/users/${userId}/statements`, form), api);
    await Promise.all([
      owners.remember(job.id, userId),
      startedJobs.remember(job.id, { kind: "upload", institutionId }),
    ]);
    return json(wireJob(job, userId), 202);
  }

  return async (call) => {
    const free = slots.take(call.userId);
    if (free === undefined)
      throw new BasiqServerError("too-many-uploads", {
        headers: { "Retry-After": RETRY_AFTER_SECONDS },
      });
    try {
      return await upload(call);
    } finally {
      free();
    }
  };
}
