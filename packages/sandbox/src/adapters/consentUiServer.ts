import { createAdaptorServer } from "@hono/node-server";
import { createConsentUi } from "../consent-ui/createConsentUi.js";
import { coreOf } from "../sandbox/coreOf.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { addressedTo } from "./addressedTo.js";
import { listen, type SandboxServer } from "./listen.js";

/** Cookies need the host that the browser sees; its port is known only to the socket. */
const ORIGIN = "http://localhost";

/**
 * Serves a sandbox's Consent UI over HTTP on the loopback interface, at `/home`; port 0 takes any free one.
 * People return to `redirectUrl`, and nowhere else. Throws a `TypeError` for a redirect URL that isn't one;
 * rejects with an `Error` when the port isn't free.
 *
 * @example
 * const server = await startConsentUiServer(sandbox, {
 *   port: 4302,
 *   redirectUrl: "http://localhost:4300/basiq/return",
 * });
 */
export async function startConsentUiServer(
  sandbox: Sandbox,
  { port, redirectUrl }: { port: number; redirectUrl: string },
): Promise<SandboxServer> {
  const core = coreOf(sandbox);
  const { consentUrl } = core;
  const ui = createConsentUi(sandbox, { origin: ORIGIN, redirectUrl });
  // Links in payloads lead to this server from now on, instead of the default origin.
  core.consentUrl = consentUrl;
  const server = createAdaptorServer({
    fetch: (request) => ui.fetch(addressedTo(ORIGIN, request)),
    overrideGlobalObjects: false,
  });
  const listening = await listen(server, port);
  core.consentUrl = listening.url;
  return listening;
}
