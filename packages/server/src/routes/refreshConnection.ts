import {
  type Connection,
  type Job,
  parseConnections,
  parseJobs,
  refreshRefusal,
  refusalNeedsJobs,
} from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import type { StartedJobs } from "../jobs/startedJobs.js";
import { type Handle, json, pathId, type SignedInCall } from "./route.js";
import { wireJob } from "./wireJob.js";

/** `POST connections/:id/refresh`: 202 for a new job, 200 for the one that already runs, 429 too soon after the last. */
export function refreshConnectionRoute(
  api: BasiqApi,
  owners: JobOwners,
  startedJobs: StartedJobs,
  now: () => number,
): Handle<SignedInCall> {
  async function jobsOf(user: string, id: string, signal: AbortSignal): Promise<readonly Job[]> {
    return readList(api, `${user}/jobs?filter=connection.id.eq('${id}')`, parseJobs, signal);
  }

  async function requireAllowed(connection: Connection, user: string, signal: AbortSignal) {
    const time = now();
    const jobs = refusalNeedsJobs(connection, time)
      ? await jobsOf(user, connection.id, signal)
      : [];
    const refusal = refreshRefusal({ connection, jobs, now: time });
    if (refusal === undefined) return;
    const seconds = String(Math.ceil((refusal.until - time) / 1000));
    throw new BasiqServerError(refusal.reason, { headers: { "Retry-After": seconds } });
  }

  return async (call) => {
    const id = pathId(call, "connectionId");
    const userId = call.userId;
    const { signal } = call.request;
    const user = `/users/${userId}`;
    const own = await readList(api, `${user}/connections`, parseConnections, signal);
    const connection = own.find((one) => one.id === id);
    if (connection === undefined) throw new BasiqServerError("resource-not-found");
    await requireAllowed(connection, user, signal);
    const answer = await api.post(`${user}/connections/${id}/refresh`);
    const job = readJob(answer, api);
    await owners.remember(job.id, userId);
    // A 200 is a job that runs already, and who started that one isn't known.
    if (answer.status !== 200)
      await startedJobs.remember(job.id, { kind: "refresh", connectionId: id });
    return json(wireJob(job, userId), answer.status === 200 ? 200 : 202);
  };
}
