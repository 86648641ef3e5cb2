import { afterAll, beforeAll, it } from "vitest";
import { type Browser, launch, type Page } from "./browser.js";
import { type DemoProcess, startDemo } from "./demoProcess.js";

/** A person in front of the demo, in a browser session of their own. */
export interface Journey {
  readonly page: Page;
  readonly demo: DemoProcess;
  readonly connection: (login: string) => ReturnType<Page["locator"]>;
  readonly refresh: (login: string) => Promise<void>;
  /** Waits for a heading inside a connection. */
  readonly sees: (login: string, heading: string) => Promise<void>;
  /** How many answers left the browser so far. */
  readonly answersSent: () => number;
}

/**
 * `it` with a person in front of the demo, whose banks' time runs `speed` times as fast. Each test
 * has a session of its own, so that tests may run side by side.
 */
export function journeys(speed: number) {
  let demo: DemoProcess;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(["--speed", String(speed)]), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.interrupt();
  });

  return it.extend<{ journey: Journey }>({
    // Vitest reads the fixtures that are needed from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    journey: async ({}, provide) => {
      const context = await browser.newContext({
        viewport: { width: 1100, height: 900 },
        // Without a GPU a turning spinner keeps a core busy.
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      let answers = 0;
      page.on("request", (request) => {
        if (request.method() === "POST" && request.url().endsWith("/mfa")) answers += 1;
      });
      await page.goto(demo.url);
      const connection = (login: string) => page.locator(`[data-login="${login}"]`);
      await provide({
        page,
        demo,
        connection,
        refresh: (login) =>
          connection(login)
            .getByRole("button", { name: /^Refresh/ })
            .click(),
        sees: (login, name) => connection(login).getByRole("heading", { name }).waitFor(),
        answersSent: () => answers,
      });
      await context.close();
    },
  });
}
