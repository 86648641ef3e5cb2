// The static Storybook, as a static host serves it: from any path, without a service worker, and
// nothing asked for that isn't there. Then a review of two stories, twice: nothing may differ.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "./find-chromium.mjs";
import { buildStorybook } from "./review/buildStorybook.mjs";
import { review } from "./review/review.mjs";
import { serveFolder } from "./review/serveFolder.mjs";

const only = ["components-jobprogress--fetching-accounts", "components-mfaprompt--rejected"];

/** @param {string} storybook Its folder. @returns {Promise<string[]>} What is wrong. */
async function faultsOfLiveStory(storybook) {
  const site = await serveFolder(storybook, "/some/path/");
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  /** @type {string[]} */
  const faults = [];
  try {
    const page = await browser.newPage();
    page.on("requestfailed", (request) => {
      // What a page still wanted when it was left isn't missing.
      const why = request.failure()?.errorText;
      if (why !== "net::ERR_ABORTED") faults.push(`${request.url()} failed: ${why}`);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("response", (answer) => {
      if (!answer.ok()) faults.push(`${answer.url()} answered ${answer.status()}`);
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
    await story.getByRole("rowheader", { name: "institutionName" }).first().waitFor();
  } finally {
    await browser.close();
    site.close();
  }
  return faults;
}

/** @param {string} storybook Its folder. @returns {Promise<string[]>} What is wrong. */
async function faultsOfReview(storybook) {
  const folder = mkdtempSync(join(tmpdir(), "basiq-kit-review-"));
  const [first, second, third] = ["first", "second", "third"].map((name) => join(folder, name));
  if (first === undefined || second === undefined || third === undefined) return [];
  try {
    const { faults } = await review({ storybook, folder: first, only });
    const again = await review({ storybook, folder: second, against: first, only });
    const changed = again.differences?.filter(({ status }) => status !== "same") ?? [];
    faults.push(
      ...changed.map(({ picture, status }) => `${picture} is ${status}, and nothing was`),
    );

    // An earlier picture that was another one has to be found, and shown.
    const [one, other] = ["light", "dark"].map(
      (name) => `${second}/pictures/${only[0]}.${name}.png`,
    );
    if (one !== undefined && other !== undefined) writeFileSync(one, readFileSync(other));
    const after = await review({ storybook, folder: third, against: second, only });
    const found = after.differences?.filter(({ status }) => status === "changed") ?? [];
    if (found.length !== 1) faults.push(`${found.length} pictures differ where one does`);
    if (!readFileSync(`${third}/index.html`, "utf8").includes(`before/${only[0]}.light.png`))
      faults.push("the page doesn't show what differs");
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const storybook = process.argv.includes("--reuse") ? ".cache/storybook" : buildStorybook();
const faults = [...(await faultsOfLiveStory(storybook)), ...(await faultsOfReview(storybook))];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
