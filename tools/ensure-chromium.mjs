// Makes sure there is a Chromium for the browser tests: the system's, else Debian's package, else a clear message with
// the command to run. Its headless shell makes the journeys faster, and they do without it where there is none.
import { aptInstall } from "./lib/apt-install.mjs";
import { lacksHeadlessShell, lookForChromium } from "./lib/find-chromium.mjs";

const PURPOSE = "the browser tests";

if (lookForChromium() === undefined) aptInstall(["chromium"], PURPOSE);
if (lacksHeadlessShell()) aptInstall(["chromium-headless-shell"], PURPOSE);
if (lookForChromium() === undefined) {
  console.error(
    "The browser tests need Chromium. Install it (Debian and Ubuntu: `sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`), or set CHROMIUM_PATH.",
  );
  process.exit(1);
}
