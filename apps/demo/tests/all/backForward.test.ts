import { describe, expect } from "vitest";
import { axeFindings, type Page } from "../browser.js";
import { type Journey, journeys } from "../journey.js";

const it = journeys(8, { restoresPages: true });

/** Leaves for the Consent UI, from a page that is marked: one that is loaded again has no mark. */
async function leave({ page, signIn, press, heading, atConsentUi }: Journey) {
  await signIn("sam");
  await page.evaluate(() => (document.documentElement.dataset["marked"] = "yes"));
  await press("Connect your bank");
  await atConsentUi.arrives();
  await heading("Choose your bank");
}

/** A restored page isn't loaded again, so there is no load to wait for. */
const goBack = (page: Page) => page.goBack({ waitUntil: "commit" });

const isRestored = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset["marked"] === "yes");

describe.concurrent("a page that the browser restores", () => {
  it("can be left for the bank once more", async ({ journey }) => {
    const { page, press, heading, atConsentUi } = journey;
    await leave(journey);
    await goBack(page);
    await heading("Hello, Sam");
    expect(await isRestored(page)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await press("Connect your bank");
    await atConsentUi.arrives();
    await atConsentUi.picks("Quadrupel Bank");
    await atConsentUi.signsIn("richard");
    await atConsentUi.finishes();
    await heading("Welcome back");
  });

  it("shows nothing of a person who has signed out since in another tab", async ({ journey }) => {
    const { page, heading, newTab } = journey;
    await leave(journey);
    const other = await newTab();
    await other.page.goto(other.demo.url);
    await other.press("Sign out");
    await other.press(/^Theo Lindqvist/);
    await other.heading("Hello, Theo");
    await goBack(page);
    await heading("Hello, Theo");
    const shown = await page.locator("body").innerText();
    expect(shown).not.toMatch(/\bSam\b/);
    expect(shown).not.toContain("Pied Piper");
    expect(await axeFindings(page)).toEqual([]);
  });
});
