import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { preview } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}.cache/storybook`;

/** Builds the static Storybook into `.cache/storybook`. */
export function buildStorybook() {
  const args = ["build", "--disable-telemetry", "--quiet", "-o", folder];
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/storybook/dist/bin/dispatcher.js", ...args],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (status !== 0) throw new Error("Storybook couldn't be built; it says why above.");
}

/**
 * Serves it as any static host would, under a path of its own.
 *
 * @param {string} [base] Starts and ends with a slash.
 */
export async function serveStorybook(base = "/") {
  if (!existsSync(`${folder}/index.json`))
    throw new Error("There is no static Storybook yet. Build it: npm run build-storybook");
  const server = await preview({
    root,
    base,
    configFile: false,
    // A file that isn't there is a 404, not the first page.
    appType: "mpa",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const address = server.httpServer.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
