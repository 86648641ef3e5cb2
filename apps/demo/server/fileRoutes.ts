import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startingPoints, pageSources } from "./pageSources.js";
import type { Routes } from "./routes.js";

/** The files that pages lead to, as plain text: a route for each, and so nothing else of the disk. */
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
