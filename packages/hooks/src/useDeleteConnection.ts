"use client";

import { useCallback } from "react";
import type { DeletionState } from "./resources/removals.js";
import { useRemoval } from "./react/useRemoval.js";

/** The connection to delete, named twice. */
export interface DeleteConnectionOptions {
  readonly connectionId: string;
  /** The same id again, because this can't be undone. */
  readonly confirm: string;
  /**
   * Removes its data first, which can't be done afterwards; possible only while the connection is active.
   * If that fails, the connection isn't deleted.
   * @default false
   */
  readonly purgeFirst?: boolean;
}

export type UseDeleteConnectionResult = DeletionState & {
  /**
   * Deletes the connection. Resolves with the outcome and never rejects; two calls at once send one
   * request. An error says whether the data was already removed (`purged`).
   * @throws {BasiqError} `invalid-argument` at once, unless `confirm` is the connection's id.
   */
  readonly deleteConnection: (options: DeleteConnectionOptions) => Promise<DeletionState>;
  /** Clears the last outcome, so that the state is `idle` again. */
  readonly reset: () => void;
};

/**
 * Deletes a connection; the data that was fetched through it stays with Basiq unless it is purged first
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
