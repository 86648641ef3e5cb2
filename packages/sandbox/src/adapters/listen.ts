import { once } from "node:events";
import type { ServerType } from "@hono/node-server";

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
  close: () => Promise<void>;
}

const HOST = "127.0.0.1";

/** Makes a server listen on the loopback interface. Rejects with an `Error` when the port isn't free. */
export async function listen(server: ServerType, port: number): Promise<SandboxServer> {
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

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("basiq-kit/sandbox: the server stopped before it was ready. Start it again.");
  return address.port;
}

async function stop(server: ServerType): Promise<void> {
  server.close();
  // Otherwise a client's idle keep-alive connections would keep the server open.
  if ("closeAllConnections" in server) server.closeAllConnections();
  await once(server, "close");
}

function whyNotListening(port: number, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const reason = typeof code === "string" ? code : "unknown reason";
  return code === "EADDRINUSE"
    ? `basiq-kit/sandbox: port ${port} on ${HOST} is taken. Stop what listens there, or choose another port.`
    : `basiq-kit/sandbox: can't listen on ${HOST}:${port} (${reason}). Choose another port.`;
}
