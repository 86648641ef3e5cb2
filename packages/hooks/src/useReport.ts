"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { BasiqError } from "./errors/BasiqError.js";
import { reportsOf } from "./jobs/reports.js";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { useJobs } from "./react/useJobs.js";
import { NO_REPORT, reportState, type ReportState } from "./state/reportState.js";

export interface UseReportOptions {
  /** One of `reports` of the app's server, which decides what is in it. */
  readonly name: string;
}

export type UseReportResult = ReportState & {
  /**
   * Starts a report; where one was made and couldn't be read yet, reads it again, and where another tab has started
   * one since, follows that. Two calls at once send one request. Never rejects.
   */
  readonly start: () => Promise<void>;
  /** Clears what came of it, so that the state is `idle`; a job that runs goes on by itself. */
  readonly reset: () => void;
};

/**
 * Has a report made of the person's data, and follows the job that makes it (Basiq's OpenAPI, `POST /reports`).
 *
 * The page says a name, and the app's server everything else: `reports` of `createBasiqServer` has what is asked of
 * Basiq, and what of the finished report the page may see (`shown`). Needs `serverUrl`: without it the state is
 * `error` with the code `server-required`. All components with the same name share one report.
 *
 * A page that is loaded again within 24 hours goes on with the last one: the browser stores its name and its job's id.
 *
 * @example
 * const report = useReport({ name: "affordability" });
 * if (report.status === "ready") return <Affordability of={affordabilitySchema.parse(report.shown)} />;
 * @throws {BasiqError} `invalid-argument` without a name.
 */
export function useReport(options: UseReportOptions): UseReportResult {
  const name = checkName(options.name);
  const reports = reportsOf(useBasiqRuntime("useReport"));
  const requested = useSyncExternalStore(
    reports.subscribe,
    () => reports.state(name),
    // A server doesn't know what this browser has stored.
    () => NO_REPORT,
  );
  const jobId = requested.status === "started" ? requested.jobId : undefined;
  const jobs = useMemo(
    () => (jobId === undefined ? [] : [{ jobId, kind: "report" } as const]),
    [jobId],
  );
  const [job] = useJobs(jobs, "useReport");
  const isMade = job?.status === "succeeded";
  useEffect(() => {
    if (isMade && jobId !== undefined) void reports.read(name, jobId);
  }, [reports, name, jobId, isMade]);
  const actions = useMemo(
    () => ({ start: () => reports.start(name), reset: () => reports.reset(name) }),
    [reports, name],
  );
  return { ...reportState(requested, job), ...actions };
}

function checkName(name: unknown): string {
  if (typeof name === "string" && name !== "") return name;
  throw new BasiqError(
    "invalid-argument",
    {},
    "`useReport` has no `name`. Pass the name of one of `reports` of `createBasiqServer`.",
  );
}
