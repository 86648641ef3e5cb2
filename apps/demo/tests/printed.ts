import type { Page } from "./browser.js";

/** Presses "Print" and returns what is on the paper; the page is as it is printed from then on. */
export async function printed(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.emulateMedia({ media: "print" });
  return page.locator("body").innerText();
}
