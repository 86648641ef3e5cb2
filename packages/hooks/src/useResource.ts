"use client";

import { useQuery } from "@tanstack/react-query";
import { useBasiqRuntime } from "./basiqContext.js";
import { type BasiqError, toBasiqError } from "./client/BasiqError.js";
import type { Runtime } from "./client/runtime.js";
import type { resourceQuery } from "./queries/resourceQuery.js";

/** What is known of something that is read from the app's server or Basiq. */
export type Resource<Data> =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> }
  | {
      readonly status: "ready";
      readonly data: Data;
      /** Why the last look failed; `data` is from before. */
      readonly refetchError: BasiqError | undefined;
      readonly refetch: () => Promise<void>;
    };

/** Reads a resource that all hooks share; nothing is drawn for an answer that brings nothing. */
export function useResource<Data>(
  query: (runtime: Runtime) => ReturnType<typeof resourceQuery<Data>>,
  caller: string,
): Resource<Data> {
  const runtime = useBasiqRuntime(caller);
  const { data, error: thrown, refetch } = useQuery(query(runtime), runtime.queryClient);
  const error = thrown === null ? undefined : toBasiqError(thrown);
  const again = async () => void (await refetch());
  if (data !== undefined) return { status: "ready", data, refetchError: error, refetch: again };
  return error === undefined ? { status: "loading" } : { status: "error", error, retry: again };
}
