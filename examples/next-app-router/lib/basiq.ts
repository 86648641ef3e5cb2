import { type BasiqServer, createBasiqServer } from "@basiq-kit/server";
import { openSession } from "./session";

let server: BasiqServer | undefined;

/** Built when it is first asked for: `next build` loads this file too, and has no key. */
export function basiq(): BasiqServer {
  server ??= createBasiqServer({
    apiKey: process.env["BASIQ_API_KEY"] ?? "",
    getUserId: (request) => openSession(request.headers.get("cookie"))?.basiqUserId ?? null,
    allowedOrigins: [process.env["APP_ORIGIN"] ?? "http://localhost:3000"],
    // Basiq itself, unless the sandbox is asked for.
    apiUrl: process.env["BASIQ_API_URL"] ?? "https://au-api.basiq.io",
    onError: (error) => console.warn(error.code, error.message, error.correlationId),
  });
  return server;
}
