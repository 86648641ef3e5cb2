// Makes sure there is a Chromium for the browser tests: the system's, else Debian's package, else a clear message with
// the command to run. Its headless shell makes the journeys faster, and they do without it where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { lacksHeadlessShell, lookForChromium } from "./lib/find-chromium.mjs";

/** @param {string} name */
function install(name) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error(`Installing ${name} for the browser tests (first run only)…`);
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", name],
  ])
    spawnSync("apt-get", args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}

if (lookForChromium() === undefined) install("chromium");
if (lacksHeadlessShell()) install("chromium-headless-shell");
if (lookForChromium() === undefined) {
  console.error(
    "The browser tests need Chromium. Install it (Debian and Ubuntu: `sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`), or set CHROMIUM_PATH.",
  );
  process.exit(1);
}
