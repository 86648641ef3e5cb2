// Makes sure there is a Chromium for the browser tests: the system's, else Debian's package, else a clear message with
// the command to run. Its headless shell makes the journeys faster, and they do without it where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { hasHeadlessShell, lookForChromium } from "./find-chromium.mjs";

const missing = [
  ...(lookForChromium() === undefined ? ["chromium"] : []),
  ...(hasHeadlessShell() ? [] : ["chromium-headless-shell"]),
];

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync("apt-get", [...args, "-q"], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.error(`Installing ${missing.join(" and ")} for the browser tests (first run only)…`);
  apt("update");
  // One by one: not every system that has Chromium also has its shell.
  for (const name of missing) apt("install", "-y", "--no-install-recommends", name);
}
if (lookForChromium() === undefined) {
  console.error(
    "The browser tests need Chromium. Install it (Debian and Ubuntu: `sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`), or set CHROMIUM_PATH.",
  );
  process.exit(1);
}
