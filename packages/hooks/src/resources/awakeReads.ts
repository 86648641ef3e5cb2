import { hashKey, type QueryKey } from "@tanstack/react-query";
import { attentionOf } from "../environment/attention.js";
import { BasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";

/** What is known of a read; times are in epoch milliseconds. */
export interface ReadFacts {
  /** The time that a server named when the last try failed, if it did. */
  readonly retryAt: number | undefined;
  /** When the data arrived; `undefined` if there is none. */
  readonly readAt: number | undefined;
  /** How long it is fresh, in milliseconds. */
  readonly staleTime: number;
}

/** Whether to read again once someone can see the page, or the network is back. */
export function isReadDue({ retryAt, readAt, staleTime }: ReadFacts, now: number): boolean {
  if (retryAt !== undefined && now < retryAt) return false;
  return readAt === undefined || now - readAt >= staleTime;
}

/**
 * Refetches what is outdated when the page is seen again, or the network is back. TanStack Query would do
 * it as well, but by the window's own events and clock, and before the time that a `Retry-After` names.
 */
export const awakeReads = runtimePart(({ environment, queryClient, scopeKey }: Runtime) => {
  const attention = attentionOf(environment);
  const reads = new Map<string, Pick<ReadFacts, "readAt" | "staleTime">>();
  let stop: (() => void) | undefined;

  function refetchDue() {
    // What the device says of the network doesn't matter: only a request can show that.
    if (!attention.get().visible) return;
    const now = environment.now();
    void queryClient.refetchQueries(
      {
        queryKey: scopeKey,
        type: "active",
        predicate({ queryHash, state }) {
          const read = reads.get(queryHash);
          return read !== undefined && isReadDue({ ...read, retryAt: retryAtOf(state.error) }, now);
        },
      },
      { cancelRefetch: false },
    );
  }

  return {
    /** Sends a read, which from now on is sent again whenever it is due. */
    async send<Data>(key: QueryKey, staleTime: number, ask: () => Promise<Data>): Promise<Data> {
      stop ??= attention.subscribe(refetchDue);
      const hash = hashKey(key);
      reads.set(hash, { readAt: reads.get(hash)?.readAt, staleTime });
      const data = await ask();
      reads.set(hash, { readAt: environment.now(), staleTime });
      return data;
    },
    /** Whether a server has asked to wait, and the time it named has not come yet. */
    mustWait(key: QueryKey): boolean {
      const retryAt = retryAtOf(queryClient.getQueryState(key)?.error);
      return retryAt !== undefined && environment.now() < retryAt;
    },
    clear() {
      stop?.();
      stop = undefined;
      reads.clear();
    },
  };
});

function retryAtOf(error: Error | null | undefined): number | undefined {
  return error instanceof BasiqError ? error.retryAt : undefined;
}
