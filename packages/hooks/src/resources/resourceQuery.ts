import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import { createClient, type ClientRequest, type Client } from "../transport/client.js";
import type { Runtime } from "../session/runtime.js";
import { withRetries } from "../transport/withRetries.js";

export interface ResourceQueryOptions<Data> {
  /** From the general to the specific: `["connectors", "AU00000", "web"]`. */
  readonly key: readonly string[];
  readonly ask: (client: Client) => Promise<Data>;
  /** How long an answer is good for without asking again, in milliseconds. */
  readonly staleTime: number;
}

/**
 * What TanStack Query is told of a read. Written out, for its own names for this differ from version to
 * version, and an app brings the one it has.
 */
export interface ResourceQuery<Data> {
  readonly queryKey: readonly (string | number)[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
  readonly staleTime: number;
  readonly retry: false;
  readonly networkMode: "always";
  readonly refetchOnReconnect: true;
}

/** A read that any number of hooks share: its key and its request live together. */
export function resourceQuery<Data>(
  runtime: Runtime,
  { key, ask, staleTime }: ResourceQueryOptions<Data>,
): ResourceQuery<Data> {
  const { scopeKey, environment, report } = runtime;
  return {
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
        return await withRetries(environment, signal, () => ask(createClient(runtime)), isHopeless);
      } catch (thrown) {
        const error = toBasiqError(thrown);
        if (!signal.aborted) report(error);
        throw error;
      }
    },
    staleTime,
    // `withRetries` does it, on the environment's clock.
    retry: false,
    // Offline is an error that can be shown and retried, not a wait without an end; a network that is
    // back retries it too, which TanStack Query leaves out for such queries unless told.
    networkMode: "always",
    refetchOnReconnect: true,
  };
}

/** Who says that it was too much is not asked twice more for it. */
function isHopeless(error: BasiqError): boolean {
  return isFinal(error) || error.code === "rate-limited";
}

export interface ListQueryOptions<Item> {
  /** Its key and its path. */
  readonly name: "connections" | "connectors" | "consents" | "jobs";
  readonly read: ClientRequest<readonly Item[]>["read"];
  /** By whichever route there is; else by the app's server alone. */
  readonly anyRoute?: boolean;
  /** @default 60000 */
  readonly staleTime?: number;
}

/** A whole list: the app's server answers it on one page, and so does Basiq with connectors. */
export function listQuery<Item>(
  runtime: Runtime,
  { name, read, anyRoute: anyLane = false, staleTime = 60_000 }: ListQueryOptions<Item>,
): ResourceQuery<readonly Item[]> {
  return resourceQuery(runtime, {
    key: [name],
    async ask({ ask, either }) {
      const { value } = await ask(anyLane ? either : "server", { path: `/${name}`, read });
      return value;
    },
    staleTime,
  });
}
