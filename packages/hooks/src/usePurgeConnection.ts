"use client";

import { useCallback } from "react";
import type { RemovalState } from "./resources/removals.js";
import { useRemoval } from "./react/useRemoval.js";

/** The connection whose data is removed, named twice. */
export interface PurgeConnectionOptions {
  readonly connectionId: string;
  /** The same id again, because this can't be undone. */
  readonly confirm: string;
}

export type UsePurgeConnectionResult = RemovalState & {
  /**
   * Removes the connection's accounts and transactions. Resolves with the outcome and never rejects;
   * two calls at once send one request.
   * @throws {BasiqError} `invalid-argument` at once, unless `confirm` is the connection's id.
   */
  readonly purge: (options: PurgeConnectionOptions) => Promise<RemovalState>;
  /** Clears the last outcome, so that the state is `idle` again. */
  readonly reset: () => void;
};

/**
 * Removes the data that was fetched through a connection, which must be active. The connection stays,
 * and a refresh fetches the data again (basiq-api.md, Connections). Needs `serverUrl`.
 *
 * @example
 * const { purge } = usePurgeConnection();
 * if (agreed) await purge({ connectionId, confirm: connectionId });
 */
export function usePurgeConnection(): UsePurgeConnectionResult {
  const { state, reset, remove } = useRemoval("usePurgeConnection");
  const purge = useCallback(
    ({ connectionId: id, confirm }: PurgeConnectionOptions) =>
      remove("connectionId", { id, confirm }, "connection-purged"),
    [remove],
  );
  return { ...state, reset, purge };
}
