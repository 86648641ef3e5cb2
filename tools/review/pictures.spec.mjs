import { expect, test as base } from "playwright/test";

import { FORMS } from "./forms.mjs";
import { picturedStories } from "./picturedStories.mjs";

/** @typedef {import("playwright").Page} Page */

const url = process.env["REVIEW_URL"];
const stories = await picturedStories(`${url}`);

/**
 * A worker has one page, which keeps Storybook's files. Nothing in it depends on the moment.
 *
 * @type {import("playwright/test").Fixtures<object, { sheet: Page }, object, import("playwright/test").PlaywrightWorkerArgs>}
 */
const fixtures = {
  sheet: [
    async ({ browser }, provide) => {
      const context = await browser.newContext({ locale: "en-AU", timezoneId: "Australia/Sydney" });
      await context.clock.setFixedTime("2026-03-04T12:00:00.000Z");
      await provide(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
};
const test = base.extend(fixtures);
const PAGE_MARGINS = 48;

for (const { form, globals, width } of FORMS)
  for (const { id, title, name, tags = [] } of stories)
    test(`${title} › ${name} (${id}), ${form}`, async ({ sheet }) => {
      await sheet.setViewportSize({ width: width + PAGE_MARGINS, height: 640 });
      // Axe has its own tests, and takes longer than the picture.
      const isFilm = tags.includes("film");
      const motion = isFilm ? "full" : "reduce";
      const quiet = `${globals};container:${width};motion:${motion};a11y.manual:!true`;
      await sheet.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=${quiet}`);
      const phase = await sheet.waitForFunction(settledPhase);
      expect(await phase.jsonValue()).toBe("drawn");
      await sheet.evaluate(() => document.fonts.ready);
      // What opens above the page stands in the middle of its window.
      const isAbove = (await sheet.locator("dialog[open]").count()) > 0;
      const seen = isAbove ? sheet : sheet.locator(".review > .stage");
      await expect(seen).toHaveScreenshot([form, `${id}.png`], {
        // The frames of a film strip stand still already; ended, each would be the last one.
        animations: isFilm ? "allow" : "disabled",
      });
    });

/** Runs in the page: how the story ended, once it is drawn and played. */
function settledPhase() {
  /** @type {{ currentRender?: { phase?: string } } | undefined} */
  const preview = Reflect.get(globalThis, "__STORYBOOK_PREVIEW__");
  const phase = preview?.currentRender?.phase ?? "";
  if (["completed", "afterEach", "finished"].includes(phase)) return "drawn";
  return ["errored", "aborted"].includes(phase) ? phase : false;
}
