import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { SeenJobs } from "../jobs/failedJobs.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import { type Handle, json, pathId, type SignedInCall } from "./route.js";
import { wireJob } from "./wireJob.js";

/** `GET jobs/:id`: the signed-in person's own job; a foreign one and none at all look the same. */
export function jobRoute(api: BasiqApi, owners: JobOwners, seen: SeenJobs): Handle<SignedInCall> {
  return async (call) => {
    const id = pathId(call, "jobId");
    const { signal } = call.request;
    const job = readJob(await api.get(`/jobs/${id}`, signal), api);
    if (job.id !== id) throw new BasiqServerError("malformed-answer");
    if (!(await owners.owns(call.userId, job, signal)))
      throw new BasiqServerError("resource-not-found");
    seen(call.userId, [job]);
    return json(wireJob(job, call.userId));
  };
}
