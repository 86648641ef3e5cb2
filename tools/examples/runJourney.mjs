import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../lib/find-chromium.mjs";

/**
 * What a journey gets. Errors in the console of any page of `context` fail it, also those that the journey itself
 * doesn't wait for; a page of its own context (another person's browser) comes from `browser`.
 *
 * @typedef {object} Journey
 * @property {import("playwright").Browser} browser
 * @property {import("playwright").BrowserContext} context
 * @property {string} url The origin of the example's app.
 * @property {Readonly<Record<string, string>>} env What its server knows of the sandbox: `BASIQ_API_URL` and others.
 */

/**
 * Walks through an example in Chromium, if there is a journey of its name: `journeys/<name>.mjs` exports
 * `async function journey({ context, url })`, which throws when something isn't as it should be.
 *
 * @param {string} name
 * @param {Pick<Journey, "url" | "env">} at
 * @returns {Promise<boolean>} Whether there is one.
 */
export async function runJourney(name, at) {
  const file = new URL(`journeys/${name}.mjs`, import.meta.url);
  if (!existsSync(file)) return false;
  const { journey } = await import(file.href);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    // People's browsers restore a page that was left; Playwright turns this off.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const context = await browser.newContext();
    const faults = watchForFaults(context);
    await journey({ browser, context, ...at });
    if (faults.length > 0) throw new Error(`The console says:\n${faults.join("\n")}`);
  } catch (cause) {
    throw new Error(`The journey through ${name} failed.`, { cause });
  } finally {
    await browser.close();
  }
  return true;
}

/** @param {import("playwright").BrowserContext} context */
function watchForFaults(context) {
  /** @type {string[]} */
  const faults = [];
  context.on("console", (message) => {
    // Browsers ask for an icon by themselves, and examples have none.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (message.type() === "error") faults.push(`${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => faults.push(String(error.error().stack)));
  return faults;
}
