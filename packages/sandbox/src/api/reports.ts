import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { createReport } from "../reports/createReport.js";
import { onePagePdf } from "../reports/pdf.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { isReadable, readableReports } from "../reports/reportState.js";
import { findReportType, reportTypes, type ReportType } from "../reports/reportTypes.js";
import type { TokenGrant } from "../world/tokenMint.js";
import { ApiError, notFound, parameterNotValid } from "./apiError.js";
import { requireScope, requireUser } from "./authorise.js";
import { pageOf } from "./page.js";
import { pathId } from "./pathId.js";
import { readJson } from "./readBody.js";
import { readReport } from "./readReport.js";
import { reportPayload, reportSummary } from "./reportPayload.js";
import { reportTransactions } from "./reportTransactions.js";
import type { Resource } from "./resource.js";

/** `/reports` and every path under it, for a server token (Basiq's OpenAPI, "Reporting"; basiq-api.md, "Jobs"). */
export function reportResources(core: Core): Resource[] {
  return [
    {
      path: "/reports",
      methods: { GET: (c) => listReports(c, core), POST: (c) => postReport(c, core) },
    },
    // Before the one below, which would take "types" for an id.
    { path: "/reports/types", methods: { GET: (c) => listTypes(c, core) } },
    { path: "/reports/types/:reportTypeId", methods: { GET: (c) => getType(c, core) } },
    {
      path: "/reports/:id",
      methods: { GET: (c) => getReport(c, core), DELETE: (c) => deleteReport(c, core) },
    },
    {
      path: "/reports/:reportId/transactions",
      methods: {
        GET: (c) => c.json(reportTransactions(c, core, requireReport(c, core, "reportId"))),
      },
    },
  ];
}

async function postReport(c: Context, core: Core): Promise<Response> {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const { jobId } = createReport(core, readReport(core, grant, await readJson(c)));
  return c.json({ type: "job", id: jobId, links: { self: `${core.apiUrl}/jobs/${jobId}` } }, 202);
}

function listReports(c: Context, core: Core): Response {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const reports = readableReports(core.records, core.clock.now()).filter(
    ({ userIds }) => grant.userId === null || userIds.every((id) => id === grant.userId),
  );
  const page = pageOf(c, core.apiUrl, reports);
  const data = page.data.map((report) => reportSummary(core, report));
  return c.json({ type: "list", count: reports.length, ...page, data });
}

function getReport(c: Context, core: Core): Response {
  const format = readFormat(c);
  const report = requireReport(c, core, "id");
  if (format === "json") return c.json(reportPayload(core, report));
  const { title, reportType, createdDate, filters } = reportSummary(core, report);
  const lines = [
    title,
    `${reportType}, created ${createdDate}`,
    ...filters.map(({ name, value }) => `${name}: ${[value ?? "none"].flat().join(", ")}`),
    "Made by a sandbox. Nothing in it is real.",
  ];
  return c.body(onePagePdf(lines), 200, { "content-type": "application/pdf" });
}

function deleteReport(c: Context, core: Core): Response {
  requireReport(c, core, "id").deletedAt = core.clock.now();
  return c.body(null, 204);
}

/** `Accept` decides; Basiq's OpenAPI also lets callers say so by `Content-Type`. */
function readFormat(c: Context): "json" | "pdf" {
  const accept = c.req.header("accept") ?? "*/*";
  if ([accept, c.req.header("content-type")].some((type) => type?.includes("application/pdf")))
    return "pdf";
  if (/application\/(json|\*)|\*\/\*/.test(accept)) return "json";
  throw new ApiError(400, {
    code: "unsupported-accept",
    title: "Unsupported accept",
    detail: "Accept must be application/json or application/pdf.",
    source: { parameter: "Accept" },
  });
}

function requireReport(c: Context, core: Core, parameter: "id" | "reportId"): ReportRecord {
  const grant = requireScope(c, core, "SERVER_ACCESS");
  const report = core.records.reports.get(pathId(c, parameter));
  if (!report || !isReadable(core.records, report, core.clock.now()))
    throw notFound("Report not found.");
  requireUsers(grant, report);
  return report;
}

function requireUsers(grant: TokenGrant, { userIds }: ReportRecord): void {
  for (const userId of userIds) requireUser(grant, userId);
}

function listTypes(c: Context, core: Core): Response {
  requireScope(c, core, "SERVER_ACCESS");
  return c.json({ type: "list", count: reportTypes.length, data: reportTypes.map(typePayload) });
}

function getType(c: Context, core: Core): Response {
  requireScope(c, core, "SERVER_ACCESS");
  const id = c.req.param("reportTypeId") ?? "";
  if (!/^\w{1,64}$/.test(id)) throw parameterNotValid("reportTypeId", "ID value is not valid.");
  const type = findReportType(id);
  if (!type) throw notFound("Report type not found.");
  return c.json(typePayload(type));
}

function typePayload({ id, name, description, filters }: ReportType) {
  return {
    type: "report",
    id,
    name,
    description,
    filters: filters
      .filter(({ listed }) => listed !== false)
      .map((filter) => ({ name: filter.name, type: filter.type, required: filter.required })),
  };
}
