"use client";

import { jobsQuery } from "./jobs/jobsQuery.js";
import { type JobsCheckup, jobsCheckup } from "./state/jobsCheckup.js";
import { useNamedConnections } from "./react/useNamedConnections.js";
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
  const jobs = useResource(jobsQuery, "useJobsCheckup");
  const { connections, connectors } = useNamedConnections("useJobsCheckup");
  if (jobs.status !== "ready") return jobs;
  if (connections.status !== "ready") return connections;
  return {
    ...jobsCheckup(jobs.data, { connections: connections.data, connectors }),
    ...jobs.freshness,
  };
}
