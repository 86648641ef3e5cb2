import { expect, test as base } from "playwright/test";

import { picturedStories } from "./picturedStories.mjs";

/** @typedef {import("playwright").Page} Page */

const url = process.env["REVIEW_URL"];
const stories = await picturedStories(`${url}`);

/** Each story is drawn in each of these. */
const FORMS = [
  { form: "light", globals: "theme:light", width: 508 },
  { form: "dark", globals: "theme:dark", width: 508 },
  { form: "narrow", globals: "theme:light", width: 320 },
  // In a language that is written so: English would only be wrong there.
  { form: "rtl", globals: "theme:light;language:ar", width: 508 },
];

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

for (const { form, globals, width } of FORMS)
  for (const { id, title, name } of stories)
    test(`${title} › ${name} (${id}), ${form}`, async ({ sheet }) => {
      await sheet.setViewportSize({ width, height: 640 });
      // Axe has its own tests, and takes longer than the picture.
      const quiet = `${globals};motion:reduce;a11y.manual:!true`;
      await sheet.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=${quiet}`);
      const phase = await sheet.waitForFunction(settledPhase);
      expect(await phase.jsonValue()).toBe("drawn");
      await sheet.evaluate(() => document.fonts.ready);
      // What opens above the page stands in the middle of its window.
      const isAbove = (await sheet.locator("dialog[open]").count()) > 0;
      const seen = isAbove ? sheet : sheet.locator(".review > .stage");
      await expect(seen).toHaveScreenshot([form, `${id}.png`]);
    });

/** Runs in the page: how the story ended, once it is drawn and played. */
function settledPhase() {
  /** @type {{ currentRender?: { phase?: string } } | undefined} */
  const preview = Reflect.get(globalThis, "__STORYBOOK_PREVIEW__");
  const phase = preview?.currentRender?.phase ?? "";
  if (["completed", "afterEach", "finished"].includes(phase)) return "drawn";
  return ["errored", "aborted"].includes(phase) ? phase : false;
}
