import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beginnings, madeOf } from "./madeOf.js";
import type { Routes } from "./routes.js";

/** The files that pages lead to, as plain text: a route for each, and so nothing else of the disk. */
export function fileRoutes(root: string): Routes {
  const pages = Object.values(madeOf).flatMap(({ code, guide }) => [code, guide]);
  return Object.fromEntries(
    [...beginnings, ...pages].map(({ file }) => [
      `GET /api/demo/files/${file}`,
      async () =>
        new Response(await readFile(join(root, file), "utf8"), {
          headers: { "content-type": "text/plain; charset=utf-8" },
        }),
    ]),
  );
}
