import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder as any static host would, under a path of its own.
 *
 * @param {string} folder
 * @param {string} [base] Starts and ends with a slash.
 */
export async function serveFolder(folder, base = "/") {
  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    const file = normalize(`/${decodeURIComponent(inside ?? "") || "index.html"}`);
    const body =
      inside === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    // A story is a page: without this, each would fetch and compile all of Storybook anew.
    if (extname(file) === ".js") response.setHeader("cache-control", "max-age=3600");
    response.end(body);
  }
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => void server.close(),
  };
}
