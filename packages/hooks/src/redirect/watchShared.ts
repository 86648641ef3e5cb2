import type { Connection, Consent } from "@basiq-kit/schema";
import { QueryObserver, type QueryObserverResult } from "@tanstack/react-query";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import { stopAll } from "../lib/listeners.js";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { consentsQuery } from "../resources/consentsQuery.js";
import type { ResourceQuery } from "../resources/resourceQuery.js";
import type { Runtime } from "../session/runtime.js";
import { type Shared, sharedIn } from "./shared.js";

/** What the person shares now, as far as it has been read since they came back. */
export type SharedRead =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly shared: Shared }
  | { readonly status: "error"; readonly error: BasiqError };

export interface SharedWatch {
  readonly read: () => SharedRead;
  readonly stop: () => void;
}

/** What the page has read last: nothing is requested, because the person is on their way out. */
export function lastShared(runtime: Runtime): Shared {
  const { queryClient, environment } = runtime;
  const [consents, connections] = [consentsQuery(runtime), connectionsQuery(runtime)];
  return sharedIn(
    queryClient.getQueryData<readonly Consent[]>(consents.queryKey),
    queryClient.getQueryData<readonly Connection[]>(connections.queryKey),
    environment.now(),
  );
}

/** Reads what the person shares now, and again whenever it may have changed: a job that ends is a reason. */
export function watchShared(runtime: Runtime, onChange: () => void): SharedWatch {
  const consents = watch(runtime, consentsQuery(runtime), onChange);
  const connections = watch(runtime, connectionsQuery(runtime), onChange);
  return {
    read() {
      const [given, listed] = [consents.read(), connections.read()];
      if (given.status === "loading" || listed.status === "loading") return { status: "loading" };
      if (given.status === "error") return given;
      const known = listed.status === "ready" ? listed.data : undefined;
      return { status: "ready", shared: sharedIn(given.data, known, runtime.environment.now()) };
    },
    stop: stopAll(consents.stop, connections.stop),
  };
}

type Read<Data> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly data: Data }
  | { readonly status: "error"; readonly error: BasiqError };

function watch<Data>({ queryClient }: Runtime, query: ResourceQuery<Data>, onChange: () => void) {
  const observer = new QueryObserver<Data>(queryClient, { ...query, staleTime: 0 });
  // Data from before they left says nothing about what they did.
  let read: Read<Data> = { status: "loading" };
  function take({ isFetching, data, error }: QueryObserverResult<Data>) {
    if (isFetching) return;
    if (error === null && data !== undefined) read = { status: "ready", data };
    else if (error !== null && read.status !== "ready")
      read = { status: "error", error: toBasiqError(error) };
  }
  const stop = observer.subscribe((result) => {
    take(result);
    if (!result.isFetching) onChange();
  });
  // Where a server has asked to wait, nothing is requested, and so nothing would be notified.
  take(observer.getCurrentResult());
  return { read: () => read, stop };
}
