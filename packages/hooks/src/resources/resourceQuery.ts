import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import { createClient, type ClientRequest, type Client } from "../transport/client.js";
import type { Runtime } from "../session/runtime.js";
import { awakeReads } from "./awakeReads.js";
import { withRetries } from "../transport/withRetries.js";

export interface ResourceQueryOptions<Data> {
  /** From general to specific: `["connectors", "AU00000", "web"]`. */
  readonly key: readonly string[];
  readonly ask: (client: Client) => Promise<Data>;
  /** How long an answer is fresh, in milliseconds. */
  readonly staleTime: number;
}

/**
 * A read as TanStack Query's options. Written out, because the library's own types for it differ between
 * versions, and the app brings its own version.
 */
export interface ResourceQuery<Data> {
  readonly queryKey: readonly (string | number)[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
  readonly staleTime: number;
  readonly gcTime: number;
  readonly retry: false;
  readonly networkMode: "always";
  readonly refetchOnWindowFocus: false;
  readonly refetchOnReconnect: false;
  readonly refetchOnMount: boolean;
  readonly retryOnMount: boolean;
  /** Whether it is read at all now. @default true */
  readonly enabled?: boolean;
  /** What a hook gets of the data; always the same function. @default all of it */
  readonly select?: (data: Data) => Data;
}

/** A read that any number of hooks share: its key and its request, defined together. */
export function resourceQuery<Data>(
  runtime: Runtime,
  { key, ask, staleTime }: ResourceQueryOptions<Data>,
): ResourceQuery<Data> {
  const { scopeKey, environment, report } = runtime;
  const queryKey = [...scopeKey, ...key];
  const reads = awakeReads(runtime);
  const mayAsk = !reads.mustWait(queryKey);
  return {
    queryKey,
    async queryFn(context) {
      // Read late on purpose: once a query function has touched its signal, TanStack Query cancels it when
      // its only component unmounts, as StrictMode does at once.
      const signal = {
        get aborted() {
          return context.signal.aborted;
        },
      };
      try {
        const send = () => ask(createClient(runtime));
        const sendOrRetry = () => withRetries(environment, signal, send, isHopeless);
        return await reads.send(queryKey, staleTime, sendOrRetry);
      } catch (thrown) {
        const error = toBasiqError(thrown);
        if (!signal.aborted) report(error);
        throw error;
      }
    },
    staleTime,
    // Data of a page that is hidden for a while is still shown when it comes back; the runtime forgets it.
    gcTime: Infinity,
    // `withRetries` does that, by the environment's clock.
    retry: false,
    // Being offline is an error that can be shown and retried, not an endless wait.
    networkMode: "always",
    // `awakeReads` does both, by the environment's page and clock.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: mayAsk,
    retryOnMount: mayAsk,
  };
}

/** A server that says that there were too many requests must not receive two retries. */
function isHopeless(error: BasiqError): boolean {
  return isFinal(error) || error.code === "rate-limited";
}

export interface ListQueryOptions<Item> {
  /** Both the key and the path. */
  readonly name: "connections" | "connectors" | "consents" | "jobs";
  readonly read: ClientRequest<readonly Item[]>["read"];
  /** Whether Basiq itself may answer too; otherwise only the app's server. */
  readonly anyRoute?: boolean;
  /** @default 60000 */
  readonly staleTime?: number;
}

/** A whole list, which always comes as one page: from the app's server, or from Basiq for connectors. */
export function listQuery<Item>(
  runtime: Runtime,
  { name, read, anyRoute = false, staleTime = 60_000 }: ListQueryOptions<Item>,
): ResourceQuery<readonly Item[]> {
  return resourceQuery(runtime, {
    key: [name],
    async ask({ ask, either }) {
      const { value } = await ask(anyRoute ? either : "server", { path: `/${name}`, read });
      return value;
    },
    staleTime,
  });
}
