import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../lib/find-chromium.mjs";
import type { Engine, Tab } from "./engine.js";
import { keyName } from "./keys.js";

/** Chromium through Playwright, with pages that the back button restores, as in people's browsers. */
export async function launchChromium(env: NodeJS.ProcessEnv = {}): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    env: { ...process.env, ...env },
  });
  return {
    name: "Chromium",
    version: browser.version(),
    async open(viewport) {
      const context = await browser.newContext({
        viewport,
        reducedMotion: "reduce",
        locale: "en-AU",
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => {
        // An answer that isn't a success is logged too, and the sandbox gives those on purpose.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          faults.push(message.text());
      });
      const tab: Tab = {
        goTo: async (url) => void (await page.goto(url, { waitUntil: "domcontentloaded" })),
        goBack: async () => void (await page.goBack({ waitUntil: "commit" })),
        address: () => Promise.resolve(page.url()),
        evaluate: (expression) =>
          page.evaluate<string | undefined>(
            `(async () => JSON.stringify(await (${expression})))()`,
          ),
        click: ({ x, y }) => page.mouse.click(x, y),
        async type(keys) {
          for (const key of keys) await page.keyboard.press(keyName(key));
        },
        async picture() {
          const { data } = await session.send("Page.captureScreenshot", { optimizeForSpeed: true });
          return Buffer.from(data, "base64");
        },
        takeFaults: () => faults.splice(0),
        close: () => context.close(),
      };
      return tab;
    },
    close: () => browser.close(),
  };
}
