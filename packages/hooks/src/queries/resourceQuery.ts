import { type BasiqError, isFinal, toBasiqError } from "../client/BasiqError.js";
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
        return await withRetries(environment, signal, () => ask(createLanes(runtime)), isHopeless);
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

/** How an answer is read, and what it means: loaded while the answer is on its way, and not before. */
export interface Reading<Wire, Meaning> {
  readonly read: (body: unknown) => Wire;
  /** What it says, as a pure function of it and the time. */
  readonly meaning: Meaning;
}

/** An answer that was read, with the function that knows what it means. */
export interface Read<Value, Meaning> {
  readonly value: Value;
  readonly meaning: Meaning;
}

export interface ListQueryOptions<Item, Meaning> {
  /** Its key and its path. */
  readonly name: "connections" | "connectors" | "consents" | "jobs";
  readonly load: () => Promise<Reading<{ readonly items: readonly Item[] }, Meaning>>;
  /** By whichever lane there is; else by the app's server alone. */
  readonly anyLane?: boolean;
  /** @default 60000 */
  readonly staleTime?: number;
}

/** A whole list: the app's server answers it on one page, and so does Basiq with connectors. */
export function listQuery<Item, Meaning>(
  runtime: Runtime,
  { name, load, anyLane = false, staleTime = 60_000 }: ListQueryOptions<Item, Meaning>,
) {
  return resourceQuery(runtime, {
    key: [name],
    async ask({ ask, either }) {
      const { value } = await ask(anyLane ? either : "server", {
        path: `/${name}`,
        read: readingWith(load),
      });
      return { value: value.value.items, meaning: value.meaning };
    },
    staleTime,
  });
}

/** Reads an answer with what `load` brings, which begins to load at once. */
export function readingWith<Wire, Meaning>(
  load: () => Promise<Reading<Wire, Meaning>>,
): (body: unknown) => Promise<Read<Wire, Meaning>> {
  const loading = load();
  // A request that fails first is the failure to tell of.
  loading.catch(() => undefined);
  return async (body) => {
    const { read, meaning } = await loading;
    return { value: read(body), meaning };
  };
}
