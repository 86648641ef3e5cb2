"use client";

import { type MatchedJob, matchedJobs } from "@basiq-kit/schema";
import { useCallback, useEffect, useMemo } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { jobPollerOf } from "./jobs/jobPoller.js";
import { connectionJobsQuery } from "./resources/jobsQuery.js";
import { createJobsWatch } from "./jobs/jobsWatch.js";
import { purgesOf } from "./resources/purges.js";
import { refetch } from "./resources/refetch.js";
import { type ConnectionState, connectionsState } from "./state/connectionState.js";
import type { Timed } from "./state/timed.js";
import { useFailedJobs } from "./react/useFailedJobs.js";
import { useNamedConnections } from "./react/useNamedConnections.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";
import { useStore } from "./react/useStore.js";
import { useTimed } from "./react/useTimed.js";

export type UseConnectionsResult =
  | NotYetRead
  | ({
      readonly status: "ready";
      /** In Basiq's order, including unfinished and ended ones. */
      readonly connections: readonly ConnectionState[];
      /** Whose each of the person's jobs of the last 7 days is, also where the job itself doesn't say. */
      readonly jobs: readonly MatchedJob[];
    } & Freshness);

/**
 * The person's connections: the bank's name and the status of each, how old its data is, and whether it may be
 * refreshed (if not, why). They arrive together with their names, unless those can't be fetched, or take longer than 5 seconds
 * (`isInstitutionLoading`). Follows running jobs, and renders again at the moment a refresh becomes possible. Needs
 * `serverUrl`.
 *
 * @example
 * const banks = useConnections();
 * if (banks.status === "ready") return banks.connections.map((one) => <Bank key={one.connectionId} {...one} />);
 */
export function useConnections(): UseConnectionsResult {
  const runtime = useBasiqRuntime("useConnections");
  const poller = jobPollerOf(runtime);
  const { connections, connectors, loading } = useNamedConnections("useConnections");
  const jobs = useResource(connectionJobsQuery, "useConnections");
  const purgeStore = purgesOf(runtime);
  const purges = useStore(purgeStore.subscribe, purgeStore.get);

  const again = useCallback(() => refetch(runtime, ["connections", "jobs"]), [runtime]);
  const result = useTimed((now): Timed<UseConnectionsResult> => {
    if (connections.status !== "ready") return { state: connections, changesAt: undefined };
    if (jobs.status === "loading") return { state: jobs, changesAt: undefined };
    // A connection without its jobs is better than none: Basiq refuses a refresh that isn't possible.
    const [known, jobsError] =
      jobs.status === "ready" ? [jobs.data, jobs.freshness.refetchError] : [[], jobs.error];
    const { state, changesAt } = connectionsState(connections.data, {
      jobs: known,
      // Connections that are newer than the jobs may have been used by a job that isn't known yet.
      areJobsKnown:
        jobs.status === "ready" &&
        (jobsError === undefined || connections.freshness.refetchError !== undefined),
      connectors,
      loading,
      purges,
      now,
    });
    return {
      state: {
        status: "ready",
        connections: state,
        jobs: matchedJobs({ connections: connections.data, jobs: known }),
        refetchError: connections.freshness.refetchError ?? jobsError,
        refetch: again,
      },
      changesAt,
    };
  }, "useConnections");

  useFailedJobs("useConnections");
  // Watching is enough: a job that ends refetches the connections.
  const watch = useMemo(() => createJobsWatch(poller), [poller]);
  useEffect(() => watch.follow(runningJobs(result)), [watch, result]);
  useEffect(() => watch.subscribe(() => {}), [watch]);
  return result;
}

function runningJobs(result: UseConnectionsResult) {
  if (result.status !== "ready") return [];
  return result.connections.flatMap(({ runningJobId: jobId }) =>
    jobId === undefined ? [] : [{ jobId }],
  );
}
