import { createAdaptorServer } from "@hono/node-server";
import { createConsentUi } from "../consent-ui/createConsentUi.js";
import { coreOf } from "../sandbox/coreOf.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { addressedTo } from "./addressedTo.js";
import { listen, type SandboxServer } from "./listen.js";

/** Cookies are for the host a browser sees; which port that is only the socket knows. */
const ORIGIN = "http://localhost";

/**
 * Serves a sandbox's Consent UI over HTTP on the loopback interface, at `/home`; port 0 takes any free one. People
 * return to `redirectUrl`, and nowhere else.
 * Throws a `TypeError` for a redirect URL that isn't one; rejects with an `Error` when the port can't be had.
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
  // Links in payloads lead to where it listens, once it does: not to the origin that its pages know.
  core.consentUrl = consentUrl;
  const server = createAdaptorServer({
    fetch: (request) => ui.fetch(addressedTo(ORIGIN, request)),
    overrideGlobalObjects: false,
  });
  const listening = await listen(server, port);
  core.consentUrl = listening.url;
  return listening;
}
