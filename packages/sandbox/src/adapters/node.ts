import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { createControl, isForControl } from "../control/createControl.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { DroppedConnection } from "../faults/droppedConnection.js";
import { addressedTo } from "./addressedTo.js";
import { deliverEverySecond } from "./deliverEverySecond.js";
import { listen, type SandboxServer } from "./listen.js";

export type { SandboxServer } from "./listen.js";
export { startConsentUiServer } from "./consentUiServer.js";

/**
 * Serves a sandbox over HTTP on the loopback interface, with its control page at `/__sandbox`; port 0 takes any free
 * one. Absolute links in payloads carry the sandbox's `apiUrl`, so give it the server's address where clients follow
 * them.
 * Rejects with an `Error` when the port is taken or may not be used.
 *
 * @example
 * const sandbox = createSandbox({ apiUrl: "http://localhost:4301" });
 * const server = await startSandboxServer(sandbox, { port: 4301 });
 */
export async function startSandboxServer(
  sandbox: Sandbox,
  { port }: { port: number },
): Promise<SandboxServer> {
  const control = createControl(sandbox);
  const server = createAdaptorServer({
    fetch: (request, { outgoing }) =>
      isForControl(request) ? control.fetch(request) : answer(sandbox, request, outgoing),
    overrideGlobalObjects: false,
  });
  const listening = await listen(server, port);
  const endDeliveries = deliverEverySecond(sandbox);
  return {
    url: listening.url,
    close: () => {
      endDeliveries();
      return listening.close();
    },
  };
}

async function answer(
  sandbox: Sandbox,
  request: Request,
  outgoing: (HttpBindings | Http2Bindings)["outgoing"],
): Promise<Response> {
  try {
    return await sandbox.fetch(addressedTo(sandbox.apiUrl, request));
  } catch (error) {
    if (!(error instanceof DroppedConnection)) throw error;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}
