// Makes sure there is a Chromium for the browser tests: the system's, else Debian's package,
// else a clear message with the command to run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { lookForChromium } from "./find-chromium.mjs";

if (lookForChromium() === undefined) {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium for the browser tests (first run only)…");
    for (const args of [
      ["update", "-q"],
      ["install", "-y", "-q", "--no-install-recommends", "chromium"],
    ])
      spawnSync("apt-get", args, {
        stdio: ["ignore", 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
  }
  if (lookForChromium() === undefined) {
    console.error(
      "The browser tests need Chromium. Install it (Debian and Ubuntu: `sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`), or set CHROMIUM_PATH.",
    );
    process.exit(1);
  }
}
