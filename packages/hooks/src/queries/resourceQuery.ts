import { queryOptions } from "@tanstack/react-query";
import { toBasiqError } from "../client/BasiqError.js";
import { createLanes, type Lanes } from "../client/lanes.js";
import type { Runtime } from "../client/runtime.js";
import { withRetries } from "../client/withRetries.js";

export interface ResourceQueryOptions<Data> {
  /** From the general to the specific: `["connectors", "AU00000", "web"]`. */
  readonly key: readonly string[];
  readonly ask: (lanes: Lanes) => Promise<Data>;
  /** How long an answer is good for without asking again, in milliseconds. */
  readonly staleTime: number;
}

/** A read that any number of hooks share: its key and its request live together. */
export function resourceQuery<Data>(
  runtime: Runtime,
  { key, ask, staleTime }: ResourceQueryOptions<Data>,
) {
  const { scopeKey, environment, report } = runtime;
  return queryOptions({
    queryKey: [...scopeKey, ...key],
    async queryFn(context) {
      // Looked at late: a query whose signal was touched starts over when its only component leaves,
      // and those of StrictMode leave to be back at once.
      const signal = {
        get aborted() {
          return context.signal.aborted;
        },
      };
      try {
        return await withRetries(environment, signal, () => ask(createLanes(runtime)));
      } catch (thrown) {
        const error = toBasiqError(thrown);
        if (!signal.aborted) report(error);
        throw error;
      }
    },
    staleTime,
    // `withRetries` does it, on the environment's clock.
    retry: false,
    // Offline is an error that can be shown and retried, not a wait without an end.
    networkMode: "always",
  });
}

export interface ListQueryOptions<Item> {
  /** Its key and its path. */
  readonly name: "connections" | "connectors" | "consents" | "jobs";
  readonly read: (body: unknown) => { readonly items: readonly Item[] };
  /** By whichever lane there is; else by the app's server alone. */
  readonly anyLane?: boolean;
  /** @default 60000 */
  readonly staleTime?: number;
}

/** A whole list: the app's server answers it on one page, and so does Basiq with connectors. */
export function listQuery<Item>(
  runtime: Runtime,
  { name, read, anyLane = false, staleTime = 60_000 }: ListQueryOptions<Item>,
) {
  return resourceQuery(runtime, {
    key: [name],
    async ask({ ask, either }) {
      const { value } = await ask(anyLane ? either : "server", { path: `/${name}`, read });
      return value.items;
    },
    staleTime,
  });
}
