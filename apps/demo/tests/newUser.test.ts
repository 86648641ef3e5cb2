import { describe, expect } from "vitest";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";
import { printed } from "./printed.js";

// The banks' time is skipped and a bank has an outage, for everyone at once: a demo of its own.
const it = journeys(8);

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe("somebody new", () => {
  it("connects, is refused, waits out an outage, extends, stops, and prints what was agreed", async ({
    journey,
  }) => {
    const { page, signIn, press, heading, atConsentUi, bank, control } = journey;

    // Before anything is asked: what it is for, how long it lasts, and how to stop.
    await signIn("mia");
    await heading("Before you connect your bank");
    await page.getByText("12 months from when you agree").waitFor();
    await press("Connect your bank");
    await atConsentUi.arrives();
    await atConsentUi.consents();
    await atConsentUi.picks("Hooli");
    await atConsentUi.signsIn("Wentworth-Smith", "not my password");
    await atConsentUi.finishes();

    // The bank refuses the password, and the page says so.
    await page.getByText("Hooli didn’t accept the sign-in details it was given.").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Update sign-in");
    await atConsentUi.arrives();
    await atConsentUi.signsIn("Wentworth-Smith");
    await atConsentUi.finishes();
    await heading("Welcome back");
    await press("Continue to Ledgerbird");
    await bank("Hooli").waitFor();

    // An outage, which she waits for on this page.
    await control("bank", { bank: "AU00000", status: "major-outage" });
    await control("skip", { ms: 2 * MINUTE_MS });
    await page.clock.install();
    await page.reload();
    await press("Tell me when Hooli is back");
    await page
      .getByText("Keep this page open. We’ll tell you here when Hooli is back.")
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await control("bank", { bank: "AU00000", status: "operational" });
    await control("skip", { ms: 2 * MINUTE_MS });
    await page.clock.fastForward(6 * MINUTE_MS);
    await page.getByText("Hooli is working again.").first().waitFor();
    await page.clock.resume();

    // Almost a year later.
    await control("skip", { ms: 362 * DAY_MS });
    await page.reload();
    await page.getByText(/^Your consent ends in \d days/).waitFor();
    await press("Extend");
    await atConsentUi.arrives();
    await press(/^Extend/);
    await atConsentUi.finishes();
    await heading("Welcome back");
    await press("Continue to Ledgerbird");
    await page.getByText(/^Your consent ends in/).waitFor({ state: "detached" });

    // She stops, and what was agreed stays here.
    await page.getByRole("link", { name: "Consent" }).click();
    await press("Stop sharing");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Stop sharing and disconnect/ })
      .click();
    await page.getByText(/^Sharing stopped on/).waitFor();
    await page.getByRole("button", { name: /^Details of the consent/ }).click();
    expect(await axeFindings(page)).toEqual([]);
    const paper = await printed(page);
    expect(paper).toMatch(/^Your consent to Ledgerbird\n/);
    expect(paper).toMatch(/^Sharing stopped on /m);
  });
});
