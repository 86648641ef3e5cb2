"use client";

import { connectionJobsQuery } from "./resources/jobsQuery.js";
import { type JobsCheckup, jobsCheckup } from "./state/jobsCheckup.js";
import { useFailedJobs } from "./react/useFailedJobs.js";
import { useNamedConnections } from "./react/useNamedConnections.js";
import { retryAllowedAt } from "./state/guidance.js";
import { soonest, type Timed } from "./state/timed.js";
import { useTimed } from "./react/useTimed.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";

export type UseJobsCheckupResult = NotYetRead | (JobsCheckup & Freshness);

/**
 * Failures of the last 7 days that still need attention. Basiq advises to check at each login, and daily.
 * Needs `serverUrl`.
 *
 * @example
 * const checkup = useJobsCheckup();
 * if (checkup.status === "attention") return <p>{checkup.items.length} of your banks need a look.</p>;
 */
export function useJobsCheckup(): UseJobsCheckupResult {
  const jobs = useResource(connectionJobsQuery, "useJobsCheckup");
  const { connections, connectors, loading } = useNamedConnections("useJobsCheckup");
  useFailedJobs("useJobsCheckup");
  return useTimed((now): Timed<UseJobsCheckupResult> => {
    if (jobs.status !== "ready") return { state: jobs, changesAt: undefined };
    if (connections.status !== "ready") return { state: connections, changesAt: undefined };
    const checkup = jobsCheckup(jobs.data, {
      connections: connections.data,
      connectors,
      loading,
      now,
    });
    const items = checkup.status === "attention" ? checkup.items : [];
    return {
      state: { ...checkup, ...jobs.freshness },
      changesAt: soonest(
        now,
        items.flatMap(({ guidance, canRefresh }) => [
          retryAllowedAt(guidance),
          "until" in canRefresh ? canRefresh.until : undefined,
        ]),
      ),
    };
  }, "useJobsCheckup");
}
