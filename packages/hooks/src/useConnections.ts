"use client";

import { useCallback, useEffect, useMemo } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { connectionsQuery } from "./resources/connectionsQuery.js";
import { jobPollerOf } from "./jobs/jobPoller.js";
import { jobsQuery } from "./jobs/jobsQuery.js";
import { createJobsWatch } from "./jobs/jobsWatch.js";
import { refetch } from "./resources/refetch.js";
import { type ConnectionState, connectionsState } from "./state/connectionState.js";
import type { Timed } from "./state/timed.js";
import { useConnectorsOf } from "./react/useConnectorsOf.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";
import { useTimed } from "./react/useTimed.js";

export type UseConnectionsResult =
  | NotYetRead
  | ({
      readonly status: "ready";
      /** In Basiq's order, unfinished and ended ones too. */
      readonly connections: readonly ConnectionState[];
    } & Freshness);

/**
 * The person's connections: where each stands, how old its data is, and whether it may be refreshed
 * (if not, why). Follows jobs that run, and is drawn again when time lets a refresh go. Needs
 * `serverUrl`.
 *
 * @example
 * const banks = useConnections();
 * if (banks.status === "ready") return banks.connections.map((one) => <Bank key={one.connectionId} {...one} />);
 */
export function useConnections(): UseConnectionsResult {
  const runtime = useBasiqRuntime("useConnections");
  const poller = jobPollerOf(runtime);
  const connections = useResource(connectionsQuery, "useConnections");
  const jobs = useResource(jobsQuery, "useConnections");
  const listed = connections.status === "ready" ? connections.data : [];
  const connectors = useConnectorsOf(listed, "useConnections");

  const again = useCallback(() => refetch(runtime, ["connections", "jobs"]), [runtime]);
  const result = useTimed((now): Timed<UseConnectionsResult> => {
    if (connections.status !== "ready") return { state: connections, changesAt: undefined };
    if (jobs.status === "loading") return { state: jobs, changesAt: undefined };
    // Without its jobs a connection is better than none: what can't be refreshed then, Basiq says.
    const [known, jobsError] =
      jobs.status === "ready" ? [jobs.data, jobs.freshness.refetchError] : [[], jobs.error];
    const { state, changesAt } = connectionsState(listed, { jobs: known, connectors, now });
    return {
      state: {
        status: "ready",
        connections: state,
        refetchError: connections.freshness.refetchError ?? jobsError,
        refetch: again,
      },
      changesAt,
    };
  }, "useConnections");

  // A job that ends fetches the connections again, so it is enough to watch it.
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
