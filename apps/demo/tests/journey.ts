import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, launch, type LaunchOptions, type Page } from "./browser.js";
import { watchForFaults } from "./watchForFaults.js";
import { actionsOn } from "./actionsOn.js";
import { type ConsentUi, consentUi } from "./consentUi.js";
import { type DemoProcess, startDemo } from "./demoProcess.js";

/** A person in front of the demo, in a browser session of their own. */
export interface Journey {
  readonly page: Page;
  readonly demo: DemoProcess;
  /** Signs in as one of Ledgerbird's people (server/people.ts) and goes to a page. */
  readonly signIn: (person: string, path?: string) => Promise<void>;
  readonly atConsentUi: ConsentUi;
  /** Waits for a heading. */
  readonly heading: (name: string | RegExp) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  /** The card of a bank on the overview. */
  readonly bank: (name: string) => ReturnType<Page["locator"]>;
  /** Everything that the inspector shows so far; opens it if it is closed. */
  readonly inspector: () => Promise<string>;
  /** Sets something of the sandbox (server/controls.ts), for everybody on this demo. */
  readonly control: (name: string, value: object) => Promise<void>;
  /** How many answers left the browser so far. */
  readonly answersSent: () => number;
  /** Another, empty tab of the same browser. */
  readonly newTab: () => Promise<Journey>;
  /** What broke the policy or was thrown so far. A test fails if there is any. */
  readonly faults: string[];
}

/** What a visitor does with the connections on the page of test banks. */
export interface TestBanksJourney extends Journey {
  readonly connection: (login: string) => ReturnType<Page["locator"]>;
  readonly refresh: (login: string) => Promise<void>;
  /** Waits for a heading inside a connection. */
  readonly sees: (login: string, heading: string) => Promise<void>;
  /** The field in which Pied Piper Bank asks jared for a code. */
  readonly codeField: ReturnType<Page["locator"]>;
  readonly sendCode: (code: string) => Promise<void>;
}

// Robin has several connections as the same test person; journeys use these.
const BANKS: Readonly<Record<string, string>> = {
  "Wentworth-Smith": "AU00000",
  jared: "AU00002",
  richard: "AU90003",
};

/**
 * `it` with a person in front of the demo, whose banks' time runs `speed` times as fast: nobody is
 * signed in for `journey`, and `testBanks` is Robin, at all test banks. Each test has a session of
 * its own, so that tests may run side by side. The demo is built and runs under its strict CSP. A test
 * fails if a page broke that or threw an error.
 */
export function journeys(speed: number, options?: LaunchOptions) {
  let demo: DemoProcess;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([
      startDemo(["--built", "--speed", String(speed)]),
      launch(options),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.interrupt();
  });

  return it.extend<{ journey: Journey; testBanks: TestBanksJourney }>({
    // Vitest reads the fixtures that are needed from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    journey: async ({}, provide) => {
      const context = await browser.newContext({
        viewport: { width: 1100, height: 900 },
        // Without a GPU a turning spinner keeps a core busy.
        reducedMotion: "reduce",
      });
      const faults = await watchForFaults(context);
      await provide(journeyOf(await context.newPage(), demo, faults));
      await context.close();
      expect(faults).toEqual([]);
    },
    testBanks: async ({ journey }, provide) => {
      const { page, signIn, heading } = journey;
      await signIn("robin", "/banks");
      await heading("Connect another");
      const connection = (login: string) => {
        const bank = BANKS[login];
        return page.locator(`[data-login="${login}"]${bank ? `[data-bank="${bank}"]` : ""}`);
      };
      const codeField = page.getByLabel("Code from Pied Piper Bank");
      await provide({
        ...journey,
        connection,
        codeField,
        async sendCode(code) {
          await codeField.fill(code);
          await codeField.press("Enter");
        },
        refresh: (login) =>
          connection(login)
            .getByRole("button", { name: /^Refresh/ })
            .click(),
        sees: (login, name) => connection(login).getByRole("heading", { name }).waitFor(),
      });
    },
  });
}

function journeyOf(page: Page, demo: DemoProcess, faults: string[]): Journey {
  let answers = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/mfa")) answers += 1;
  });
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${demo.url}/api/demo/${path}`, { data });
    if (!answer.ok()) throw new Error(`POST ${path}: ${await answer.text()}`);
  };
  const { press, sees } = actionsOn(page);
  return {
    page,
    demo,
    async signIn(person, path = "/") {
      await post("session", { person });
      await page.goto(`${demo.url}${path}`);
    },
    atConsentUi: consentUi(actionsOn(page), demo.url),
    heading: sees,
    press,
    bank: (name) =>
      page.locator("[data-connection]").filter({ has: page.getByRole("heading", { name }) }),
    async inspector() {
      const drawer = page.getByRole("complementary", { name: "Inspector" });
      const toggle = drawer.getByRole("button", { name: "Inspector" });
      if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
      await drawer.getByRole("heading", { name: "What happens" }).waitFor();
      return drawer.innerText();
    },
    control: (name, value) => post(`controls/${name}`, value),
    answersSent: () => answers,
    newTab: async () => journeyOf(await page.context().newPage(), demo, faults),
    faults,
  };
}
