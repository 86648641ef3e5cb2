import type { Core } from "../world/core.js";
import { derivedId } from "../world/derivedId.js";
import type { StepState } from "../jobs/jobTimeline.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { reportTimeline } from "../reports/reportState.js";
import { isoTime } from "./isoTime.js";

/**
 * The job of a report, as `GET /jobs/{id}` writes it (Basiq's OpenAPI, the `Report-…` examples): relative links, a status of
 * its own, and no links at all once it has failed.
 */
export function reportJobPayload({ clock, seed }: Core, report: ReportRecord) {
  const { id, jobId, createdAt } = report;
  const { status, steps, changedAt } = reportTimeline(report, clock.now());
  return {
    type: "job",
    id: jobId,
    partnerId: derivedId(`partner:${seed}`),
    applicationId: derivedId(`application:${seed}`),
    created: isoTime(createdAt),
    updated: isoTime(changedAt),
    status,
    jobType: "report",
    steps: steps.map((step) => ({
      title: step.title,
      status: step.status,
      result: result(step, id),
    })),
    links: status === "failed" ? null : { self: `/jobs/${jobId}`, source: `/reports/${id}` },
  };
}

function result(step: StepState, reportId: string) {
  switch (step.status) {
    case "pending":
    case "in-progress":
      return null;
    case "success":
      return { type: "link", url: `/reports/${reportId}` };
    case "failed":
      return step.failure;
    default:
      return step satisfies never;
  }
}
