"use client";

import type { Connector, PersonsLists } from "@basiq-kit/schema";
import { useQuery } from "@tanstack/react-query";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { connectionJobsQuery } from "../resources/jobsQuery.js";
import { type FollowedTrace, surroundingsNeeded } from "../state/jobSurroundings.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useConnectorsOf } from "./useConnectorsOf.js";

/** What has been read for the jobs that are followed. */
export interface ReadSurroundings {
  /** `undefined` without the app's server, and where nothing needs them. */
  readonly lists: PersonsLists | undefined;
  readonly connectors: readonly Connector[];
}

/**
 * Reads what jobs can't say themselves, once an explanation needs it: the person's other jobs while one may be paused, and
 * the connector of one that failed. Nothing is asked for a job that runs as usual.
 */
export function useJobSurroundings(
  jobs: readonly FollowedTrace[],
  caller: string,
): ReadSurroundings {
  const runtime = useBasiqRuntime(caller);
  const now = runtime.environment.now();
  const needsWith = (lists: PersonsLists | undefined) =>
    jobs.map((job) => surroundingsNeeded(job, { now, lists }));
  const enabled =
    runtime.serverUrl !== undefined && needsWith(undefined).some(({ lists }) => lists);
  const all = useQuery({ ...connectionJobsQuery(runtime), enabled }, runtime.queryClient);
  const connections = useQuery({ ...connectionsQuery(runtime), enabled }, runtime.queryClient);
  const lists =
    enabled && all.data && connections.data
      ? { jobs: all.data, connections: connections.data }
      : undefined;
  // They may name another connector than the job alone suggests.
  const isWaiting = enabled && (all.isPending || connections.isPending);
  const named = isWaiting ? [] : needsWith(lists).flatMap(({ connector }) => connector ?? []);
  return { lists, connectors: useConnectorsOf(named, caller).connectors };
}
