"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import type { ResourceQuery } from "../resources/resourceQuery.js";

/** Nothing is known yet. */
export type NotYetRead =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> };

/** What is known beside the answer itself. */
export interface Freshness {
  /** Why the last look failed; what is shown is from before. */
  readonly refetchError: BasiqError | undefined;
  readonly refetch: () => Promise<void>;
}

/** What is known of something that is read from the app's server or Basiq. */
export type Resource<Data> =
  | NotYetRead
  | { readonly status: "ready"; readonly data: Data; readonly freshness: Freshness };

/** Reads a resource that all hooks share; nothing is drawn for an answer that brings nothing. */
export function useResource<Data>(
  query: (runtime: Runtime) => ResourceQuery<Data>,
  caller: string,
): Resource<Data> {
  const runtime = useBasiqRuntime(caller);
  const { data, error: thrown, refetch } = useQuery(query(runtime), runtime.queryClient);
  const error = thrown === null ? undefined : toBasiqError(thrown);
  const again = useCallback(async () => void (await refetch()), [refetch]);
  if (data !== undefined)
    return { status: "ready", data, freshness: { refetchError: error, refetch: again } };
  return error === undefined ? { status: "loading" } : { status: "error", error, retry: again };
}
