"use client";

import { useCallback } from "react";
import type { DeletionState } from "./resources/removals.js";
import { useRemoval } from "./react/useRemoval.js";

/** Which connection is ended, said twice. */
export interface DeleteConnectionOptions {
  readonly connectionId: string;
  /** The same id again: this can't be undone. */
  readonly confirm: string;
  /**
   * Removes its data first, which can't be done later; only while the connection is active. When that
   * fails, nothing is deleted.
   * @default false
   */
  readonly purgeFirst?: boolean;
}

export type UseDeleteConnectionResult = DeletionState & {
  /**
   * Ends the connection. Settles with what came of it and never rejects; two calls at once send one
   * request. An error says whether the data was removed before (`purged`).
   * @throws {BasiqError} `invalid-argument` at once, unless `confirm` is the connection's id.
   */
  readonly deleteConnection: (options: DeleteConnectionOptions) => Promise<DeletionState>;
  /** Forgets the last one, so that the state is `idle` again. */
  readonly reset: () => void;
};

/**
 * Ends a connection; the data that was fetched through it stays with Basiq unless it is purged first
 * (basiq-api.md, Connections). Needs `serverUrl`.
 *
 * @example
 * const { deleteConnection } = useDeleteConnection();
 * if (agreed) await deleteConnection({ connectionId, confirm: connectionId, purgeFirst: true });
 */
export function useDeleteConnection(): UseDeleteConnectionResult {
  const { state, reset, remove } = useRemoval("useDeleteConnection");
  const deleteConnection = useCallback(
    ({ connectionId: id, confirm, purgeFirst = false }: DeleteConnectionOptions) =>
      purgeFirst
        ? remove("connectionId", { id, confirm }, "connection-purged", "connection-deleted")
        : remove("connectionId", { id, confirm }, "connection-deleted"),
    [remove],
  );
  return { ...state, reset, deleteConnection };
}
