import type { RecoveryWait } from "@basiq-kit/schema";
import { mayHaveArrived } from "../errors/BasiqError.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import type { Runtime } from "../session/runtime.js";
import { runOnce } from "../session/runOnce.js";
import { runtimePart } from "../session/runtimePart.js";
import type { KnownWait, RecoveryRequest } from "../state/institutionRecovery.js";
import type { Client } from "../transport/client.js";
import type { ConnectorName } from "../transport/connectorCalls.js";
import { callRecovery } from "../transport/recoveryCalls.js";
import { refetchOne } from "./refetch.js";
import { type ResourceQuery, resourceQuery } from "./resourceQuery.js";

const keyOf = ({ institutionId, method }: ConnectorName) => ["recoveries", institutionId, method];

/**
 * Whether the person waits for a bank. It is read only during an outage; what was known at its end stays, or nobody
 * would know afterwards who waited.
 */
export function recoveryQuery(
  runtime: Runtime,
  name: ConnectorName,
  isOut: boolean,
): ResourceQuery<KnownWait> {
  const key = keyOf(name);
  return {
    ...resourceQuery(runtime, {
      key,
      ask: async (client) =>
        knownWait(await call(runtime, client, name, "GET"), ownWait(runtime, key)),
      // Another tab, or the server, may have changed it, and the server's answer costs Basiq nothing.
      staleTime: 0,
    }),
    enabled: isOut,
  };
}

type Change = "asking" | "cancelling";

/**
 * Asks to be notified, and not to be notified any more: one request at a time for each bank. What was asked last counts, also
 * where an earlier request is still on its way: then it is sent after that one, because two at once may arrive in
 * either order.
 */
export const recoveriesOf = runtimePart((runtime) => {
  const { queryClient, scopeKey, environment } = runtime;
  const { run, ...requests } = createSingleFlight<RecoveryRequest>();
  let askedLast = new Map<string, Change>();

  async function send(
    name: ConnectorName,
    during: Change,
    last: () => Change | undefined,
  ): Promise<RecoveryRequest> {
    const verb = during === "asking" ? "POST" : "DELETE";
    const { value, error } = await runOnce(runtime, (client) => call(runtime, client, name, verb));
    const queryKey = [...scopeKey, ...keyOf(name)];
    // An answer that is still on its way was sent before this change.
    if (error === undefined) await queryClient.cancelQueries({ queryKey });
    const next = last();
    // The person has gone: nothing more is sent for them, and nothing of theirs is stored.
    if (next === undefined) return { status: "done" };
    if (next !== during) return send(name, next, last);
    if (error !== undefined) {
      // Only the server knows then.
      if (mayHaveArrived(error)) void refetchOne(runtime, keyOf(name));
      return { status: "failed", during, error };
    }
    const since = during === "asking" ? environment.now() : undefined;
    queryClient.setQueryData(queryKey, knownWait(value, since));
    return { status: "done" };
  }

  return {
    ...requests,
    key: (name: ConnectorName) => keyOf(name).join(" "),
    change(name: ConnectorName, during: Change): Promise<RecoveryRequest> {
      const key = keyOf(name).join(" ");
      const ownAsked = askedLast.set(key, during);
      return run(key, { status: during }, () => send(name, during, () => ownAsked.get(key)));
    },
    /** Remembers that the person has seen that their bank is back. */
    end(name: ConnectorName): void {
      queryClient.setQueryData<KnownWait>(
        [...scopeKey, ...keyOf(name)],
        (wait) => wait && { ...wait, isOver: true },
      );
    },
    clear() {
      askedLast.clear();
      askedLast = new Map();
      requests.clear();
    },
  };
});

/** Without a server of the app's, nobody but this page checks. */
async function call(
  { serverUrl }: Runtime,
  client: Client,
  name: ConnectorName,
  verb: "GET" | "POST" | "DELETE",
): Promise<RecoveryWait> {
  if (serverUrl === undefined) return { notifiedBy: "nobody", since: undefined };
  return callRecovery(client, name, verb);
}

/** Where the server checks for nobody, this page does, for as long as it is open. */
function knownWait({ notifiedBy, since }: RecoveryWait, ownSince: number | undefined): KnownWait {
  return notifiedBy === "nobody"
    ? { notifiedBy: "page", since: ownSince, isOver: false }
    : { notifiedBy, since, isOver: false };
}

function ownWait({ queryClient, scopeKey }: Runtime, key: readonly string[]): number | undefined {
  const wait = queryClient.getQueryData<KnownWait>([...scopeKey, ...key]);
  return wait?.isOver === true ? undefined : wait?.since;
}
