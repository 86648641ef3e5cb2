import type { JobPlan } from "./jobPlan.js";

/** A filter of a report, exactly as it was posted. */
export interface ReportFilter {
  name: string;
  value: string | string[] | null;
}

/** An account in a report, and when its data was last fetched before the report was requested. */
export interface ReportSource {
  connectionId: string;
  accountId: string;
  accountsAt: number;
  transactionsAt: number | null;
}

/**
 * A report and the job that makes it. Its sources are a snapshot, as at Basiq: data that is purged or deleted later is
 * still in the report.
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
