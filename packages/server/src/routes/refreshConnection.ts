import type { Handler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readJob } from "../basiq/readJob.js";
import { userListHas } from "../basiq/userListHas.js";
import type { JobOwners } from "./jobOwners.js";
import { pathId, type RouteEnv } from "./routeEnv.js";
import { wireJob } from "./wireJob.js";

/** `POST connections/:id/refresh`: 202 for a new job, 200 for the one that already runs. */
export function refreshConnectionRoute(api: BasiqApi, owners: JobOwners): Handler<RouteEnv> {
  return async (c) => {
    const id = pathId(c, "connectionId");
    const userId = c.get("userId");
    const connections = `/users/${userId}/connections`;
    if (!(await userListHas(api, connections, id, c.req.raw.signal)))
      throw new BasiqServerError("resource-not-found");
    const answer = await api.post(`${connections}/${id}/refresh`);
    const job = readJob(answer);
    await owners.remember(job.id, userId);
    return c.json(wireJob(job), answer.status === 200 ? 200 : 202);
  };
}
