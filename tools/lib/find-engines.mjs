import { existsSync, readdirSync } from "node:fs";

const LIBRARIES = "/usr/lib";

/** @typedef {{ name: string; path: string | undefined; debian: string; variable: string }} Program */

/**
 * What the tests in Firefox and WebKit run, and where this machine has it. MiniBrowser is a small browser around
 * WebKitGTK; Debian has it in the library's package, which the driver needs anyway.
 *
 * @returns {{ firefox: Program; webkitDriver: Program; miniBrowser: Program; xvfb: Program }}
 */
export function lookForEngines() {
  return {
    firefox: program("Firefox", "firefox-esr", "FIREFOX_PATH", [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
    ]),
    webkitDriver: program("WebKitWebDriver", "webkit2gtk-driver", "WEBKIT_DRIVER_PATH", [
      "/usr/bin/WebKitWebDriver",
    ]),
    miniBrowser: program(
      "WebKitGTK's MiniBrowser",
      "webkit2gtk-driver",
      "WEBKIT_BROWSER_PATH",
      miniBrowsers(),
    ),
    xvfb: program("Xvfb", "xvfb", "XVFB_PATH", ["/usr/bin/Xvfb"]),
  };
}

/**
 * Like `lookForEngines`, but throws if something is missing, because a partial test run must never look like a
 * complete one.
 *
 * @returns {{ firefox: string; webkitDriver: string; miniBrowser: string; xvfb: string }}
 */
export function findEngines() {
  const { firefox, webkitDriver, miniBrowser, xvfb } = lookForEngines();
  return {
    firefox: found(firefox),
    webkitDriver: found(webkitDriver),
    miniBrowser: found(miniBrowser),
    xvfb: found(xvfb),
  };
}

/**
 * @param {string} name
 * @param {string} debian
 * @param {string} variable
 * @param {readonly string[]} paths
 * @returns {Program}
 */
export function program(name, debian, variable, paths) {
  const path = [process.env[variable], ...paths].find(
    (one) => one !== undefined && existsSync(one),
  );
  return { name, path, debian, variable };
}

/**
 * The path of a program, or an error that says what needs it and what installs it.
 *
 * @param {Program} one
 * @param {string} need
 * @param {string} script
 */
export function pathOf({ name, path, variable }, need, script) {
  if (path === undefined)
    throw new Error(
      `${name} wasn't found, and ${need} it. Run \`node tools/${script}\`, or set ${variable}.`,
    );
  return path;
}

/** @param {Program} one */
const found = (one) => pathOf(one, "the tests in Firefox and WebKit need", "ensure-engines.mjs");

/** It lies beside the library: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. The newest comes first. */
function miniBrowsers() {
  if (!existsSync(LIBRARIES)) return [];
  return readdirSync(LIBRARIES)
    .filter((folder) => folder.endsWith("-linux-gnu"))
    .flatMap((folder) =>
      readdirSync(`${LIBRARIES}/${folder}`)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => `${LIBRARIES}/${folder}/${name}/MiniBrowser`),
    )
    .toSorted()
    .toReversed();
}
