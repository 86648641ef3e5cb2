import type { Page } from "./browser.js";

/** What a screen reader announces from now on, in order: each new text of a live region. */
export async function announcements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = new Map<Element, string>();
    const REGION = "[role=status], [role=alert], [aria-live]";
    function listen() {
      for (const region of document.querySelectorAll(REGION)) {
        const text = region.textContent.trim();
        // Text that is there from the start isn't announced.
        if (text !== "" && text !== regions.get(region)) said.push(text);
        regions.set(region, text);
      }
    }
    listen();
    said.length = 0;
    const options = { subtree: true, childList: true, characterData: true };
    new MutationObserver(listen).observe(document.body, options);
    Object.assign(globalThis, { said });
  });
  return () => page.evaluate<string[]>("said");
}
