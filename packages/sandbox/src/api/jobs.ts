import { LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { liveUser } from "../world/records.js";
import type { JobRecord } from "../world/jobRecord.js";
import { reportOfJob } from "../reports/reportState.js";
import type { TokenGrant } from "../world/tokenMint.js";
import { notFound } from "./apiError.js";
import { requireToken, requireUser } from "./authorise.js";
import { readFilter, type FilterFields } from "./filter.js";
import { jobPayload } from "./jobPayload.js";
import { pathId } from "./pathId.js";
import { reportJobPayload } from "./reportJobPayload.js";
import type { Resource } from "./resource.js";
import { requireUserOfPath } from "./users.js";

const fields: FilterFields<JobRecord> = {
  "connection.id": ({ connectionId }) => connectionId,
};

/** `GET /jobs/{id}` and `GET /users/{id}/jobs` (basiq-api.md, "Jobs"). */
export function jobResources(core: Core): Resource[] {
  return [
    { path: "/jobs/:jobId", methods: { GET: (c) => getJob(c, core) } },
    { path: "/users/:userId/jobs", methods: { GET: (c) => listJobs(c, core) } },
  ];
}

/** The job in the path, if the token may reach it. */
export function requireJob(c: Context, core: Core, grant: TokenGrant): JobRecord {
  const job = core.records.jobs.get(pathId(c, "jobId"));
  if (!job || !liveUser(core.records, job.userId)) throw notFound("Job not found.");
  requireUser(grant, job.userId);
  return job;
}

function getJob(c: Context, core: Core): Response {
  // Either scope: documents disagree on CLIENT_ACCESS, and Basiq's own starter kits use it.
  const grant = requireToken(c, core);
  const report = reportOfJob(core.records, pathId(c, "jobId"));
  if (!report) return c.json(jobPayload(core, requireJob(c, core, grant)));
  for (const userId of report.userIds) {
    if (!liveUser(core.records, userId)) throw notFound("Job not found.");
    requireUser(grant, userId);
  }
  return c.json(reportJobPayload(core, report));
}

function listJobs(c: Context, core: Core): Response {
  const user = requireUserOfPath(c, core);
  const keep = readFilter(c.req.query("filter"), fields);
  const since = core.clock.now() - LISTS_REACH_BACK_MS;
  const data = [...core.records.jobs.values()]
    .filter((job) => job.userId === user.id && job.createdAt >= since)
    .filter(keep)
    .toReversed()
    .map((job) => jobPayload(core, job, "list"));
  const self = `${core.apiUrl}/users/${user.id}/jobs`;
  return c.json({ type: "list", data, size: data.length, links: { self } });
}
