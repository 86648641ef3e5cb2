import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs Debian packages where that is possible: as root, on a system with apt. Elsewhere it does nothing, and the
 * caller says what to install.
 *
 * @param {readonly string[]} packages
 * @param {string} purpose Completes "Installing … for".
 * @param {NodeJS.ProcessEnv} [env] Beside the process's own.
 */
export function aptInstall(packages, purpose, env = {}) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error(`Installing ${packages.join(", ")} for ${purpose} (first run only)…`);
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
  ])
    spawnSync("apt-get", args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", ...env },
    });
}
