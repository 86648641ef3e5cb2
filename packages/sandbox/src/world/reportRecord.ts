import type { JobPlan } from "./jobPlan.js";

/** What a report was asked for: as it was posted, and as it is written back. */
export interface ReportFilter {
  name: string;
  value: string | string[] | null;
}

/** An account a report draws on, and how far its data had come when the report was asked for. */
export interface ReportSource {
  connectionId: string;
  accountId: string;
  accountsAt: number;
  transactionsAt: number | null;
}

/**
 * A report and the job that makes it. The sources are the snapshot Basiq keeps: data that is purged or deleted later
 * is still in the report.
 */
export interface ReportRecord {
  id: string;
  jobId: string;
  createdAt: number;
  reportType: string;
  title: string;
  filters: ReportFilter[];
  userIds: string[];
  sources: ReportSource[];
  plan: JobPlan;
  deletedAt: number | null;
}
