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
   * Requests fresh data. Resolves with the outcome and never rejects; two calls at once send one
   * request.
   */
  readonly refresh: () => Promise<RefreshState>;
  /** Clears the last outcome, so that the state is `idle` again. */
  readonly reset: () => void;
};

/**
 * Refreshes a connection. Follow the job that it starts with `useJobProgress`.
 *
 * `alreadyRunning` says whether the `started` job is one that Basiq was already running. Needs the
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
