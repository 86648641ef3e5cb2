import { once } from "node:events";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { Sandbox } from "../createSandbox.js";

/**
 * A sandbox that listens.
 *
 * @example
 * const server: SandboxServer = await startSandboxServer(sandbox, { port: 0 });
 */
export interface SandboxServer {
  /** Where it listens, such as `http://localhost:4301`. */
  url: string;
  /** Stops listening and drops open connections; may be called again. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP on the loopback interface; port 0 takes any free one. Absolute links in payloads carry
 * the sandbox's `apiUrl`, so give it the server's address where clients follow them.
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
  const server = createAdaptorServer({
    fetch: (request) => sandbox.fetch(toApi(request, sandbox.apiUrl)),
    overrideGlobalObjects: false,
  });
  try {
    server.listen(port, HOST);
    await once(server, "listening");
  } catch (cause) {
    throw new Error(whyNotListening(port, cause), { cause });
  }
  let closed: Promise<void> | undefined;
  return {
    url: `http://localhost:${portOf(server)}`,
    close: () => (closed ??= stop(server)),
  };
}

const HOST = "127.0.0.1";

/** The same request, addressed to the sandbox's origin. */
function toApi(request: Request, apiUrl: string): Request {
  const { pathname, search } = new URL(request.url);
  const { method, headers, body, signal } = request;
  return new Request(`${apiUrl}${pathname}${search}`, {
    method,
    headers,
    signal,
    ...(body ? { body, duplex: "half" } : {}),
  });
}

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("basiq-kit/sandbox: the server stopped before it was ready. Start it again.");
  return address.port;
}

async function stop(server: ServerType): Promise<void> {
  server.close();
  // A client's kept-alive connections would hold the server open.
  if ("closeAllConnections" in server) server.closeAllConnections();
  await once(server, "close");
}

function whyNotListening(port: number, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const reason = typeof code === "string" ? code : "unknown reason";
  return code === "EADDRINUSE"
    ? `basiq-kit/sandbox: port ${port} on ${HOST} is taken. Stop what listens there, or choose another port (0 takes any free one).`
    : `basiq-kit/sandbox: can't listen on ${HOST}:${port} (${reason}). Choose another port.`;
}
