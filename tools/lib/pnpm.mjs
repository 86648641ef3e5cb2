import { spawnSync } from "node:child_process";

// pnpm 12 is a native binary that runs on Node 20; no `packageManager` field pins it, because
// some registries serve packages without signatures and pnpm then refuses its own download.
const PNPM = "12.21.0";

/**
 * Runs pnpm, which npm brings where it isn't there yet.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string; stdio?: import("node:child_process").StdioOptions; env?: NodeJS.ProcessEnv }} options
 */
export function pnpm(args, options) {
  return spawnSync("npm", ["exec", "--yes", `--package=pnpm@${PNPM}`, "--", "pnpm", ...args], {
    ...options,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}
