import { isBasiqId, parseReport } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import { readJob } from "../basiq/readJob.js";
import type { JobOwners } from "../basiq/jobOwners.js";
import { askApp } from "../reports/askApp.js";
import { isAboutOnly } from "../reports/isAboutOnly.js";
import type { ReportJobs } from "../reports/reportJobs.js";
import type { ReportSetup, ReportSetups } from "../options/reportSetups.js";
import { readBytes, readJsonBytes } from "./readBytes.js";
import { type Handle, json, pathId, type SignedInCall } from "./route.js";
import { wireJob } from "./wireJob.js";

export interface ReportRouteOptions {
  readonly api: BasiqApi;
  readonly owners: JobOwners;
  readonly reportJobs: ReportJobs;
  readonly reports: ReportSetups;
}

// A name and some braces.
const MAX_BYTES = 1_000;

const wanted = z.object({ name: z.string() });

/**
 * `POST reports`: starts one of the reports that the app lets its pages start, about the signed-in person. The page
 * says its name and nothing else.
 */
export function startReportRoute(options: ReportRouteOptions): Handle<SignedInCall> {
  const { api, owners, reportJobs, reports } = options;
  return async ({ request, userId }) => {
    const body = readJsonBytes(await readBytes(request, MAX_BYTES));
    const name = z.safeParse(wanted, body).data?.name;
    const setup = setupOf(reports, name);
    if (setup === undefined || name === undefined) throw notFound();
    const report = await askApp(() => setup.request({ userId }));
    if (report === null) throw notFound();
    // Whoever follows the job may read the report: a second person's data must not be in it.
    if (!isAboutOnly(userId, report)) throw new BasiqServerError("report-not-valid");
    const job = readJob(await api.post("/reports", JSON.stringify(report)), api);
    await Promise.all([owners.remember(job.id, userId), reportJobs.remember(job.id, userId, name)]);
    return json(wireJob(job, userId), 202);
  };
}

/**
 * `GET jobs/:id/report`: what the app shows of the report that this job made, if this person's page started it here.
 * Its own filters must name this person alone, too: that is Basiq's word, whatever is remembered.
 */
export function readReportRoute(options: ReportRouteOptions): Handle<SignedInCall> {
  const { api, reportJobs, reports } = options;
  return async (call) => {
    const { userId, request } = call;
    const jobId = pathId(call, "jobId");
    const setup = setupOf(reports, await reportJobs.nameOf(jobId, userId));
    if (setup === undefined) throw notFound();
    const job = readJob(await api.get(`/jobs/${jobId}`, request.signal), api);
    const id = job.reportId;
    if (job.id !== jobId || job.status !== "success" || !isBasiqId(id)) throw notFound();
    const { show } = setup;
    if (show === undefined) return json({ type: "report", id });
    const report = readAnswer(await api.get(`/reports/${id}`, request.signal), parseReport, api);
    if (!isAboutOnly(userId, report)) throw notFound();
    const shown: unknown = await askApp(() => show(report, { userId }));
    return json({ type: "report", id, shown });
  };
}

/** Own names only: "constructor" is in every object. */
function setupOf(reports: ReportSetups, name: string | undefined): ReportSetup | undefined {
  return name !== undefined && Object.hasOwn(reports, name) ? reports[name] : undefined;
}

function notFound(): BasiqServerError {
  return new BasiqServerError("resource-not-found");
}
