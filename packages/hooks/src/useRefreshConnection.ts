"use client";

import { useMemo } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { refreshesOf, type RefreshState } from "./jobs/refreshes.js";
import { useStore } from "./react/useStore.js";

export interface UseRefreshConnectionOptions {
  readonly connectionId: string;
}

export type UseRefreshConnectionResult = RefreshState & {
  /**
   * Asks for fresh data; settles with what came of it and never rejects. Two calls at once send one
   * request.
   */
  readonly refresh: () => Promise<RefreshState>;
  /** Forgets the last refresh, so that the connection is `idle` again. */
  readonly reset: () => void;
};

/**
 * Refreshes a connection: the job that follows is `useJobProgress`'s to watch.
 *
 * `started` tells a new job from one that Basiq was running already (`alreadyRunning`). Needs the
 * app's server: without `serverUrl` the state is `error` with the code `server-required`.
 *
 * @example
 * const connection = useRefreshConnection({ connectionId });
 * if (connection.status === "started") return <JobProgress jobId={connection.jobId} kind="refresh" />;
 */
export function useRefreshConnection(
  options: UseRefreshConnectionOptions,
): UseRefreshConnectionResult {
  const { connectionId } = options;
  const refreshes = refreshesOf(useBasiqRuntime("useRefreshConnection"));
  const state = useStore(refreshes.subscribe, () => refreshes.state(connectionId));
  const actions = useMemo(
    () => ({
      refresh: () => refreshes.refresh(connectionId),
      reset: () => refreshes.reset(connectionId),
    }),
    [refreshes, connectionId],
  );
  return { ...state, ...actions };
}
