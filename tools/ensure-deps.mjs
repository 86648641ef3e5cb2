// Installs the workspace when it is not installed yet (or the lockfile changed), so that
// `npm run demo` and `npm test` work on a machine that has only Node and npm.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pnpm } from "./lib/pnpm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(`${root}${path}`, "utf8");
  } catch {
    return undefined;
  }
};

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `basiq-kit needs Node 20.19 or newer; this is ${process.version}. Install a newer Node.`,
  );
  process.exit(1);
}

// pnpm copies the lockfile it installed from here; equal files mean an installed tree.
if (read("node_modules/.pnpm/lock.yaml") !== read("pnpm-lock.yaml")) {
  console.error("Installing dependencies (only when they changed)…");
  const { status } = pnpm(["install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // Without CI pnpm asks before it replaces node_modules, and dies where there is no terminal.
    env: { ...process.env, CI: "true" },
  });
  if (status !== 0) {
    console.error("Installing failed: see the lines above, then run the command again.");
    process.exit(status ?? 1);
  }
}
