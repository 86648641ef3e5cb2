import { variants } from "./variants.mjs";

/** @typedef {import("./readStories.mjs").ReviewedStory} ReviewedStory */
/** @typedef {import("./variants.mjs").Variant} Variant */
/** @typedef {{ story: ReviewedStory; variant: Variant }} Sitting */
/** @typedef {{ width: number; height: number }} Size */

/** Taller than any state. */
const TALL = 2400;
/** What opens above the page stands in the middle of a window of usual height. */
const USUAL = 640;
const AT_ONCE = 3;

/** @param {Sitting} sitting */
export const pictureName = ({ story, variant }) => `${story.id}.${variant.name}.png`;

/**
 * Draws every story in every variant. Nothing in it may depend on the moment: the date is
 * fixed, and nothing moves.
 *
 * @param {import("playwright").Browser} browser
 * @param {{ base: string; stories: readonly ReviewedStory[]; folder: string }} options
 * @returns {Promise<string[]>} What couldn't be drawn, and why.
 */
export async function takePictures(browser, { base, stories, folder }) {
  const waiting = variants.flatMap((variant) => stories.map((story) => ({ story, variant })));
  /** @type {string[]} */
  const faults = [];

  async function work() {
    const pageOf = pageInSize(browser);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const fault = await takePicture(pageOf, { base, folder, sitting: next });
      if (fault !== undefined) faults.push(`${pictureName(next)}: ${fault}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

/**
 * One page at a time, for idle ones slow the rest down, and a new one for another size: a page that
 * is resized, be it between two stories, may go on showing parts of what it was, for Chromium keeps
 * its drawn tiles.
 *
 * @param {import("playwright").Browser} browser
 * @returns {(size: Size) => Promise<import("playwright").Page>}
 */
function pageInSize(browser) {
  /** @type {import("playwright").Page | undefined} */
  let page;
  return async (size) => {
    const now = page?.viewportSize();
    if (page !== undefined && now?.width === size.width && now.height === size.height) return page;
    await page?.context().close();
    const context = await browser.newContext({
      locale: "en-AU",
      timezoneId: "Australia/Sydney",
      viewport: size,
    });
    await context.clock.setFixedTime("2026-03-04T12:00:00.000Z");
    page = await context.newPage();
    return page;
  };
}

/**
 * @param {(size: Size) => Promise<import("playwright").Page>} pageOf
 * @param {{ base: string; folder: string; sitting: Sitting }} options
 * @returns {Promise<string | undefined>} What went wrong.
 */
async function takePicture(pageOf, { base, folder, sitting }) {
  const { story, variant } = sitting;
  // Axe has its own tests, and takes longer than the picture.
  const globals = `${variant.globals};motion:reduce;a11y.manual:!true`;
  const url = `${base}iframe.html?id=${story.id}&viewMode=story&globals=${globals}`;
  const path = `${folder}/${pictureName(sitting)}`;

  let page = await pageOf({ width: variant.width, height: TALL });
  let ended = await draw(page, url);
  if ((await page.locator("dialog[open]").count()) > 0) {
    page = await pageOf({ width: variant.width, height: USUAL });
    ended = await draw(page, url);
    await page.screenshot({ path, animations: "disabled" });
  } else {
    const height = await page.evaluate(heightOfStage);
    const clip = { x: 0, y: 0, width: variant.width, height };
    await page.screenshot({ path, clip, animations: "disabled" });
  }
  return ended === "drawn" ? undefined : `its story ended as "${ended}"`;
}

/** @param {import("playwright").Page} page @param {string} url */
async function draw(page, url) {
  await page.goto(url);
  const phase = await page.waitForFunction(settledPhase, undefined, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return phase.jsonValue();
}

/** Runs in the page: its stage's height, with the page's own padding; all of it when that isn't there. */
function heightOfStage() {
  const stage = document.querySelector(".review > .stage")?.getBoundingClientRect();
  return stage === undefined ? innerHeight : Math.min(innerHeight, Math.ceil(stage.bottom) + 24);
}

/** Runs in the page: how the story ended, once it is drawn and played. */
function settledPhase() {
  /** @type {{ currentRender?: { phase?: string } } | undefined} */
  const preview = Reflect.get(globalThis, "__STORYBOOK_PREVIEW__");
  const phase = preview?.currentRender?.phase ?? "";
  // Axe looks at it between "completed" and "finished", and changes nothing.
  if (["completed", "afterEach", "finished"].includes(phase)) return "drawn";
  return ["errored", "aborted"].includes(phase) ? phase : false;
}
