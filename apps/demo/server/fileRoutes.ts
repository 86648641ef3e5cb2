import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startingPoints, pageSources } from "./pageSources.js";
import type { Routes } from "./routes.js";

/** Serves the files that pages link to, as plain text. Each has a route, so nothing else on the disk can be read. */
export function fileRoutes(root: string): Routes {
  const pages = Object.values(pageSources).flatMap(({ code, guide }) => [code, guide]);
  return Object.fromEntries(
    [...startingPoints, ...pages].map(({ file }) => [
      `GET /api/demo/files/${file}`,
      async () =>
        new Response(await readFile(join(root, file), "utf8"), {
          headers: { "content-type": "text/plain; charset=utf-8" },
        }),
    ]),
  );
}
