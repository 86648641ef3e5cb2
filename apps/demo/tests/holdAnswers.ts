import type { Page } from "./browser.js";

/** Lets no answer to these requests through until the returned function is called. */
export async function holdAnswers(page: Page, url: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
