import { jobTimeline, type JobTimeline } from "../jobs/jobTimeline.js";
import { liveUser, type Records } from "../world/records.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { DAY_MS } from "../world/time.js";

/** "Can be retrieved up to 24 hours after creation" (Basiq's OpenAPI, GET /reports). */
const RETENTION_MS = DAY_MS;

/** The state of a report's job at `now`. */
export function reportTimeline({ createdAt, plan }: ReportRecord, now: number): JobTimeline {
  return jobTimeline({ createdAt, plan, answers: [] }, now);
}

/** The moment until which a report can be read, epoch milliseconds. */
export function reportExpiry({ createdAt }: ReportRecord): number {
  return createdAt + RETENTION_MS;
}

/** The reports that can be read at `now`, newest first. */
export function readableReports(records: Records, now: number): ReportRecord[] {
  const { reports } = records;
  return [...reports.values()].filter((report) => isReadable(records, report, now)).toReversed();
}

/** Whether a report is finished, isn't deleted or too old, and is about users that still exist. */
export function isReadable(records: Records, report: ReportRecord, now: number): boolean {
  if (report.deletedAt !== null || now >= reportExpiry(report)) return false;
  if (!report.userIds.every((userId) => liveUser(records, userId))) return false;
  return reportTimeline(report, now).status === "success";
}

/** The report that a job makes, or undefined for a job of another kind. */
export function reportOfJob({ reports }: Records, jobId: string): ReportRecord | undefined {
  return [...reports.values()].find((report) => report.jobId === jobId);
}
