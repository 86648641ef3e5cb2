import type { RecoveryWait } from "@basiq-kit/schema";
import { createSingleFlight } from "../lib/singleFlight.js";
import type { Runtime } from "../session/runtime.js";
import { runOnce } from "../session/runOnce.js";
import { runtimePart } from "../session/runtimePart.js";
import type { KnownWait, RecoveryRequest } from "../state/institutionRecovery.js";
import type { Client } from "../transport/client.js";
import type { ConnectorName } from "../transport/connectorCalls.js";
import { callRecovery } from "../transport/recoveryCalls.js";
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

/** Asks to be notified, and not to be notified any more: one request at a time for each bank. */
export const recoveriesOf = runtimePart((runtime) => {
  const { queryClient, scopeKey, environment } = runtime;
  const { run, ...requests } = createSingleFlight<RecoveryRequest>();

  async function change(
    name: ConnectorName,
    during: "asking" | "cancelling",
  ): Promise<RecoveryRequest> {
    const verb = during === "asking" ? "POST" : "DELETE";
    const { value, error } = await runOnce(runtime, (client) => call(runtime, client, name, verb));
    if (error !== undefined) return { status: "failed", during, error };
    const queryKey = [...scopeKey, ...keyOf(name)];
    // An answer under way is from before.
    await queryClient.cancelQueries({ queryKey });
    const since = during === "asking" ? environment.now() : undefined;
    queryClient.setQueryData(queryKey, knownWait(value, since));
    return { status: "done" };
  }

  return {
    ...requests,
    key: (name: ConnectorName) => keyOf(name).join(" "),
    change: (name: ConnectorName, during: "asking" | "cancelling") =>
      run(keyOf(name).join(" "), { status: during }, () => change(name, during)),
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
  return notifiedBy === "nobody" ? { notifiedBy: "page", since: ownSince } : { notifiedBy, since };
}

function ownWait({ queryClient, scopeKey }: Runtime, key: readonly string[]): number | undefined {
  return queryClient.getQueryData<KnownWait>([...scopeKey, ...key])?.since;
}
