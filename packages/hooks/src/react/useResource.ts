"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { awakeReads } from "../resources/awakeReads.js";
import { useBasiqRuntime } from "./basiqContext.js";
import { useSameArray } from "./useSameArray.js";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import type { ResourceQuery } from "../resources/resourceQuery.js";

/** No answer has arrived yet. */
export type NotYetRead =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> };

/** How current the data is. */
export interface Freshness {
  /** Why the last refetch failed; the data shown is from an earlier one. */
  readonly refetchError: BasiqError | undefined;
  readonly refetch: () => Promise<void>;
}

/** Something that is read from the app's server or Basiq. */
export type Resource<Data> =
  | NotYetRead
  | { readonly status: "ready"; readonly data: Data; readonly freshness: Freshness };

/** Reads a resource that all hooks share; an answer without changes causes no render. */
export function useResource<Data>(
  query: (runtime: Runtime) => ResourceQuery<Data>,
  caller: string,
): Resource<Data> {
  const runtime = useBasiqRuntime(caller);
  const options = query(runtime);
  const { data, error: thrown, refetch } = useQuery(options, runtime.queryClient);
  const error = thrown === null ? undefined : toBasiqError(thrown);
  const key = useSameArray(options.queryKey);
  const again = useCallback(async () => {
    // A server that has asked to wait isn't asked before the time it named, whoever asks.
    if (!awakeReads(runtime).mustWait(key)) await refetch();
  }, [runtime, key, refetch]);
  if (data !== undefined)
    return { status: "ready", data, freshness: { refetchError: error, refetch: again } };
  return error === undefined ? { status: "loading" } : { status: "error", error, retry: again };
}
