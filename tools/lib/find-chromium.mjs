import { existsSync } from "node:fs";
import { chromium } from "playwright";

const DEBIAN = "/usr/bin/chromium";
const DEBIAN_SHELL = "/usr/bin/chromium-headless-shell";

const SYSTEM = [
  DEBIAN,
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser that tests drive: `CHROMIUM_PATH`, Playwright's own download, or one the system has.
 * @returns {string | undefined}
 */
export function lookForChromium() {
  return [process.env["CHROMIUM_PATH"], chromium.executablePath(), ...SYSTEM].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/**
 * Like `lookForChromium`, but throws if there is none, because a partial test run must never look like a
 * complete one.
 * @returns {string}
 */
export function findChromium() {
  const found = lookForChromium();
  if (found === undefined)
    throw new Error(
      "No Chromium found, and browser, story and journey tests need one. Run `node tools/ensure-chromium.mjs`, or set CHROMIUM_PATH.",
    );
  return found;
}

/** Whether tests drive Debian's Chromium, and Debian's headless shell isn't installed beside it. */
export const lacksHeadlessShell = () => lookForChromium() === DEBIAN && !existsSync(DEBIAN_SHELL);

/**
 * Debian's headless shell of Chromium, or whatever `findChromium` finds. The shell uses a third less CPU where each
 * test opens its own page, but has no back/forward cache.
 * @returns {string}
 */
export function findHeadlessShell() {
  const found = findChromium();
  return found === DEBIAN && existsSync(DEBIAN_SHELL) ? DEBIAN_SHELL : found;
}

/** @type {string[]} */
export const chromiumArgs = [
  // Chromium refuses its own sandbox when it runs as root, as CI containers do.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
