import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chromiumArgs, findChromium } from "../../../../tools/lib/find-chromium.mjs";
import { giveConsent } from "../consents/giveConsent.js";
import { startConsentUiServer } from "../adapters/consentUiServer.js";
import type { SandboxServer } from "../adapters/listen.js";
import { openConsentUi } from "./testing/openConsentUi.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Chromium and axe are slow while every other test runs.
const SLOW_BROWSER_MS = 60_000;
const opened = await openConsentUi();
let browser: Browser;
let app: SandboxServer;
let server: SandboxServer;

beforeAll(async () => {
  // Any page of another origin can play the app. A second Consent UI does, and answers 404.
  app = await startConsentUiServer(opened.sandbox, { port: 0, redirectUrl: "http://localhost/" });
  server = await startConsentUiServer(opened.sandbox, {
    port: 0,
    redirectUrl: `${app.url}/return`,
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
}, SLOW_BROWSER_MS);
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.close();
});

/** A page in a new browser context that has followed a link into the Consent UI, as a new user. */
async function enter(parameters: Record<string, string>) {
  const { sandbox, mint, core } = opened;
  const user = sandbox.addUser({ email: "test@example.com" });
  if (parameters["action"] !== undefined) {
    giveConsent(core, { userId: user.id, policyId: "policy-2023-07" });
    for (const institutionId of ["AU00000", "AU90009"])
      sandbox.addConnection({ userId: user.id, institutionId, login: "jared" });
  }
  const token = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/home?${new URLSearchParams({ token, ...parameters }).toString()}`);
  return page;
}

/** What axe finds in light and in dark mode, and whether a narrow window scrolls sideways. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const ids = await page.evaluate("axe.run().then((r) => r.violations.map((v) => v.id))");
    found.push(...(ids as string[]));
  }
  await page.setViewportSize({ width: 320, height: 640 });
  if (await page.evaluate("document.documentElement.scrollWidth > 320")) found.push("too wide");
  await page.setViewportSize({ width: 1_000, height: 800 });
  return found;
}

it(
  "axe finds nothing on the way from consent to a bank, and every page fits 320 pixels",
  async () => {
    const page = await enter({});
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Give consent" }).click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Pied Piper Bank" }).click();
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Enter your login");
    expect(await faults(page)).toEqual([]);
  },
  SLOW_BROWSER_MS,
);

it(
  "axe finds nothing on the page of an auth link, and its code leads to the consent",
  async () => {
    const { call, tokens, userId } = opened;
    const body = { mobile: "+61410888555" };
    const made = await call("POST", `/users/${userId}/auth_link`, { token: tokens.server, body });
    const page = await (await browser.newContext()).newPage();
    await page.goto((made.body.links as { public: string }).public);
    expect(await faults(page)).toEqual([]);
    const code = (await page.locator("code").textContent()) ?? "";
    await page.getByLabel("Code").fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: "Continue" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("That isn’t right");
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("Code").fill(code);
    await page.getByRole("button", { name: "Continue" }).click();
    expect(await page.getByRole("button", { name: "Give consent" }).count()).toBe(1);
  },
  SLOW_BROWSER_MS,
);

it.each(["manage", "update", "unknown"])(
  "axe finds nothing on the page of %s, and it fits 320 pixels",
  async (action) => {
    expect(await faults(await enter({ action }))).toEqual([]);
  },
  SLOW_BROWSER_MS,
);

it(
  "lets a browser leave for the app by its form, for good",
  async () => {
    const page = await enter({ state: "s" });
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.waitForURL(`${app.url}/return?state=s`);
    await page.goBack();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("This visit is over");
  },
  SLOW_BROWSER_MS,
);

it(
  "can't be framed",
  async () => {
    const page = await enter({});
    const framed = page.url();
    await page.goto("about:blank");
    await page.setContent(`<iframe src="${framed}"></iframe>`);
    expect(page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
  },
  SLOW_BROWSER_MS,
);
