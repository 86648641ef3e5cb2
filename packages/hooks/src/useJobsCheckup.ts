"use client";

import { connectionsQuery } from "./resources/connectionsQuery.js";
import { jobsQuery } from "./jobs/jobsQuery.js";
import { type JobsCheckup, jobsCheckup } from "./state/jobsCheckup.js";
import { useConnectorsOf } from "./react/useConnectorsOf.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";

export type UseJobsCheckupResult = NotYetRead | (JobsCheckup & Freshness);

/**
 * What of the last 7 days is still wrong, for a check at login: Basiq advises one at each, and daily.
 * Needs `serverUrl`.
 *
 * @example
 * const checkup = useJobsCheckup();
 * if (checkup.status === "attention") return <p>{checkup.items.length} of your banks need a look.</p>;
 */
export function useJobsCheckup(): UseJobsCheckupResult {
  const jobs = useResource(jobsQuery, "useJobsCheckup");
  const connections = useResource(connectionsQuery, "useJobsCheckup");
  const known = connections.status === "ready" ? connections.data : [];
  const connectors = useConnectorsOf(known, "useJobsCheckup");
  if (jobs.status !== "ready") return jobs;
  if (connections.status !== "ready") return connections;
  return { ...jobsCheckup(jobs.data, { connections: known, connectors }), ...jobs.freshness };
}
