import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";
import { printed } from "./printed.js";

const it = journeys(8);

describe.concurrent("consent", () => {
  it("that ends soon is extended at the Consent UI", async ({ journey }) => {
    const { page, signIn, press, heading, atConsentUi } = journey;
    await signIn("ines");
    await page.getByText(/^Your consent ends in 5 days/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Extend");
    await atConsentUi.arrives();
    await press(/^Extend/);
    await atConsentUi.finishes();
    await heading("Welcome back");
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await heading("Hello, Inés");
    await page.getByText(/^Your consent ends in/).waitFor({ state: "detached" });
    // What a bank allowed has its own end date, and has to be renewed there.
    await page.getByRole("button", { name: /^Renew, / }).waitFor();
  });

  it("to older terms is updated, after a warning that connections may be lost", async ({
    journey,
  }) => {
    const { page, signIn, press, heading, atConsentUi } = journey;
    await signIn("theo", "/consent");
    await page.getByText("Ledgerbird has changed its terms").waitFor();
    await press("Review the new terms");
    await page
      .getByRole("listitem")
      .filter({ hasText: /^New: Name and contact details/ })
      .waitFor();
    await page.getByRole("button", { name: "Update consent" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Update consent");
    await atConsentUi.arrives();
    await press("Replace my consent and delete 2 connections");
    await atConsentUi.finishes();
    await heading("Welcome back");
    await press("Continue to Ledgerbird");
    await heading("What you share with Ledgerbird");
    await page.getByText("Ledgerbird has changed its terms").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /earlier consents?$/ }).click();
    await page
      .getByText(/at about the time a newer one was given$/)
      .first()
      .waitFor();
  });

  it("can be printed and saved as a receipt, which the page’s policy allows", async ({
    journey,
  }) => {
    const { page, signIn } = journey;
    await signIn("sam", "/consent");
    await page.getByRole("button", { name: /^Details of the consent/ }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as text" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^Consent to Ledgerbird, \d{4}-\d\d-\d\d\.txt$/);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toMatch(/^\uFEFFYour consent to Ledgerbird\nGiven on /);
    // Which accounts Hooli has differs from demo to demo.
    expect(text).toMatch(/^Banks and accounts\n {2}Hooli\n {2}[\w ]+, [\w ]+/m);
    expect(text).toMatch(/handles your data: http.*\/data-policy$/m);
    const paper = await printed(page);
    expect(paper).toMatch(/^Your consent to Ledgerbird\n/);
    expect(paper).toContain("Ledgerbird gets the data as its representative.");
    expect(paper).not.toContain("Stop sharing with");
    expect(await page.locator("main").isVisible()).toBe(false);
  });

  it("is managed at the Consent UI", async ({ journey }) => {
    const { signIn, press, heading, atConsentUi } = journey;
    await signIn("sam", "/consent");
    await press("Manage what you share");
    await atConsentUi.arrives();
    await atConsentUi.finishes();
    await heading("Welcome back");
  });

  it("is withdrawn after one confirmation, and nothing is left of it", async ({ journey }) => {
    const { page, signIn, press, heading } = journey;
    await signIn("sam", "/consent");
    await press("Stop sharing");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Not now" }).click();
    await dialog.waitFor({ state: "detached" });
    await press("Stop sharing");
    await dialog.getByText(/Basiq disconnects all 4 connections/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Stop sharing and disconnect all 4" }).click();
    await heading("Sharing with Ledgerbird has stopped");
    await page.getByText(/^Sharing stopped on/).waitFor();
    await page.getByRole("link", { name: "Overview" }).click();
    await page.getByText("No banks connected").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
