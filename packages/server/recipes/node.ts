import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { basiq } from "./basiq.js";

const listener = getRequestListener(basiq.fetch);
export const server = createServer((request, response) => void listener(request, response));

/** Ends what runs, after which the process exits by itself. */
export async function stop(): Promise<void> {
  await basiq.close();
  server.close();
}

process.once("SIGTERM", () => void stop());
