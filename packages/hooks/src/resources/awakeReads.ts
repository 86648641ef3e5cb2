import { hashKey, type QueryKey } from "@tanstack/react-query";
import { attentionOf } from "../environment/attention.js";
import { toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";

/** What is known of a read; times are in epoch milliseconds. */
export interface ReadFacts {
  /** Why the last try failed, if it did. */
  readonly failure: { readonly retryAt: number | undefined } | undefined;
  /** When the data arrived; `undefined` if there is none. */
  readonly readAt: number | undefined;
  /** How long it is fresh, in milliseconds. */
  readonly staleTime: number;
}

/** Whether to read again once someone can see the page and there is a network. */
export function isReadDue({ failure, readAt, staleTime }: ReadFacts, now: number): boolean {
  if (failure?.retryAt !== undefined && now < failure.retryAt) return false;
  return readAt === undefined || now - readAt >= staleTime;
}

/**
 * Refetches what is outdated when the page is seen again, or the network is back. TanStack Query would do
 * it as well, but by the window's own events and clock, and before the time that a `Retry-After` names.
 */
export const awakeReads = runtimePart(({ environment, queryClient, scopeKey }: Runtime) => {
  const attention = attentionOf(environment);
  const arrivals = new Map<string, Pick<ReadFacts, "readAt" | "staleTime">>();
  let stop: (() => void) | undefined;

  function failureOf(key: QueryKey): ReadFacts["failure"] {
    const error = queryClient.getQueryState(key)?.error ?? undefined;
    return error === undefined ? undefined : toBasiqError(error);
  }

  function refetchDue() {
    if (attention.get() !== "awake") return;
    const now = environment.now();
    void queryClient.refetchQueries(
      {
        queryKey: scopeKey,
        type: "active",
        predicate({ queryHash, queryKey }) {
          const arrival = arrivals.get(queryHash);
          return (
            arrival !== undefined && isReadDue({ ...arrival, failure: failureOf(queryKey) }, now)
          );
        },
      },
      { cancelRefetch: false },
    );
  }

  return {
    /** A read starts: from now on it is refetched when it is due. */
    started(key: QueryKey, staleTime: number) {
      stop ??= attention.subscribe(refetchDue);
      const hash = hashKey(key);
      arrivals.set(hash, { readAt: arrivals.get(hash)?.readAt, staleTime });
    },
    arrived(key: QueryKey, staleTime: number) {
      arrivals.set(hashKey(key), { readAt: environment.now(), staleTime });
    },
    /** Whether a server has asked to wait, and the time it named has not come yet. */
    mustWait(key: QueryKey): boolean {
      return environment.now() < (failureOf(key)?.retryAt ?? -Infinity);
    },
    clear() {
      stop?.();
      stop = undefined;
      arrivals.clear();
    },
  };
});
