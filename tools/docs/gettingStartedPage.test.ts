import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, launch } from "../../apps/demo/tests/browser.js";
import { actionsOn } from "../../apps/demo/tests/actionsOn.js";
import { consentUi } from "../../apps/demo/tests/consentUi.js";
import { startGettingStarted } from "./gettingStartedWorld.js";

// Built, served and clicked through beside every other test.
const BUSY_MACHINE_MS = 120_000;

let guide: Awaited<ReturnType<typeof startGettingStarted>>;
let browser: Browser;
beforeAll(async () => {
  [guide, browser] = await Promise.all([startGettingStarted(), launch()]);
}, BUSY_MACHINE_MS);
afterAll(async () => {
  await browser.close();
  await guide.close();
});

it(
  "the guide's app connects a bank, from its button to its list",
  { timeout: BUSY_MACHINE_MS },
  async () => {
    const { app, sandbox } = guide;
    const page = await browser.newPage({ reducedMotion: "reduce" });
    const atConsentUi = consentUi(actionsOn(page), app);
    await page.goto(app);
    await page.getByRole("button", { name: "Connect your bank" }).click();
    await atConsentUi.arrives();
    await atConsentUi.consents();
    await atConsentUi.picks("Pied Piper Bank");
    await atConsentUi.signsIn("jared");
    await atConsentUi.answers("OTP Password", "1234");
    await atConsentUi.finishes();

    await page.getByRole("link", { name: "Continue" }).click();
    await page.getByRole("heading", { name: "Pied Piper Bank" }).waitFor();
    expect(page.url()).toBe(`${app}/`);
    expect(sandbox.world.connections.size).toBe(1);
  },
);
