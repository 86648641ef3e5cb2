// The static Storybook, as a static host serves it: from any path, without a service worker, and
// nothing asked for that isn't there. Then a review of some stories, twice: nothing may differ.
import { spawnSync } from "node:child_process";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "./lib/find-chromium.mjs";
import { buildStorybook, serveStorybook } from "./review/storybook.mjs";

const PATIENCE_MS = 120_000;

/** @returns {Promise<string[]>} What is wrong. */
async function faultsOfLiveStory() {
  const site = await serveStorybook("/some/path/");
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  /** @type {string[]} */
  const faults = [];
  try {
    const page = await browser.newPage();
    // On a busy machine the page alone may take half a minute.
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("requestfailed", (request) => {
      // A request that was aborted because the page was closed isn't a fault.
      const why = request.failure()?.errorText;
      if (why !== "net::ERR_ABORTED") faults.push(`${request.url()} failed: ${why}`);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("response", (answer) => {
      if (answer.status() >= 400) faults.push(`${answer.url()} answered ${answer.status()}`);
    });
    page.on("request", (request) => {
      const { protocol } = new URL(request.url());
      if (protocol.startsWith("http") && !request.url().startsWith(site.url))
        faults.push(`${request.url()} lies outside of the site`);
    });
    await page.goto(`${site.url}?path=/story/live-jobprogress--refresh`);
    const story = page.frameLocator("#storybook-preview-iframe");
    await story.getByRole("heading", { name: "Hooli is up to date" }).waitFor();
    const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    if (workers.length > 0) faults.push("it has registered a service worker");
    await page.goto(`${site.url}?path=/docs/components-jobprogress--docs`);
    await story.getByRole("cell", { name: "institutionName" }).first().waitFor();
  } finally {
    await browser.close();
    await site.close();
  }
  return faults;
}

/**
 * Pictures that are kept and taken again: nothing may differ. A few stories show it in all four forms.
 *
 * @returns {string[]}
 */
function faultsOfReview() {
  return [["--keep"], []].flatMap((args) => {
    const review = [
      "tools/review.mjs",
      "--reuse",
      "--only",
      "components-jobprogress--failed-a",
      ...args,
    ];
    const { status, stdout } = spawnSync(process.execPath, review, { encoding: "utf8" });
    return status === 0 ? [] : [`npm run review ${args.join(" ")}:\n${stdout}`];
  });
}

if (!process.argv.includes("--reuse")) buildStorybook();
const faults = [...(await faultsOfLiveStory()), ...faultsOfReview()];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
