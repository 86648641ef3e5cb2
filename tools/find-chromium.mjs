import { existsSync } from "node:fs";
import { chromium } from "playwright";

const SYSTEM = [
  "/usr/bin/chromium",
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

const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

export const hasHeadlessShell = () => existsSync(HEADLESS_SHELL);

/**
 * Chromium without windows, or `findChromium` where the system doesn't have it. It takes a third less computing for
 * tests that open a page of their own each, but can't keep pages for the back button.
 * @returns {string}
 */
export function findHeadlessShell() {
  return process.env["CHROMIUM_PATH"] === undefined && hasHeadlessShell()
    ? HEADLESS_SHELL
    : findChromium();
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
