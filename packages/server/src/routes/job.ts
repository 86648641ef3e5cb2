import type { Handler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "./jobOwners.js";
import { pathId, type RouteEnv } from "./routeEnv.js";
import { wireJob } from "./wireJob.js";

/** `GET jobs/:id`: the signed-in person's own job; a foreign one and none at all look the same. */
export function jobRoute(api: BasiqApi, owners: JobOwners): Handler<RouteEnv> {
  return async (c) => {
    const id = pathId(c, "jobId");
    const { signal } = c.req.raw;
    const job = readJob(await api.get(`/jobs/${id}`, signal), api);
    if (job.id !== id) throw new BasiqServerError("malformed-answer");
    if (!(await owners.owns(c.get("userId"), job, signal)))
      throw new BasiqServerError("resource-not-found");
    return c.json(wireJob(job));
  };
}
