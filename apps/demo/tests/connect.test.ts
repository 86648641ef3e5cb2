import { describe, expect } from "vitest";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";

const it = journeys(8);

describe.concurrent("connecting banks", () => {
  it("starts with consent, and returns with two jobs of which one fails", async ({ journey }) => {
    const { page, demo, press, heading, atConsentUi } = journey;
    await page.goto(demo.url);
    await heading("Who’s signing in?");
    expect(await axeFindings(page)).toEqual([]);
    await press(/^Mia Novak/);
    await heading("Hello, Mia");
    await heading("Before you connect your bank");
    await page.getByText("12 months from when you agree").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Connect your bank");
    await atConsentUi.arrives();
    await atConsentUi.consents();
    await atConsentUi.picks("Hooli");
    await atConsentUi.signsIn("Wentworth-Smith");
    await atConsentUi.picksAnother();
    await atConsentUi.picks("Bachmanity Bank");
    await atConsentUi.signsIn("richard");
    await atConsentUi.finishes();
    await heading("1 of 2 banks is connected");
    // As many as Ledgerbird's own backend counted.
    await page
      .getByText(/^\d+ accounts?, \d+ transactions? since \d/)
      .first()
      .waitFor();
    const holdings: Record<string, { accounts: number; transactions: number }> = await (
      await page.request.get(`${demo.url}/api/demo/holdings`)
    ).json();
    const said = await page.getByText(/^\d+ accounts?, /).allInnerTexts();
    expect(
      Object.values(holdings).map((one) => `${one.accounts} accounts, ${one.transactions} `),
    ).toEqual(expect.arrayContaining(said.map((words) => words.split("transactions")[0])));
    expect(page.url()).toBe(`${demo.url}/return`);
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await heading("Hello, Mia");
    // Its accounts were fetched before it failed, so both are shown.
    for (const bank of ["Hooli", "Bachmanity Bank"])
      await page.getByRole("heading", { level: 3, name: new RegExp(`^${bank}.*\\$`) }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("skips the consent that was given, and lets the bank be chosen there", async ({ journey }) => {
    const { signIn, press, heading, atConsentUi, bank } = journey;
    await signIn("sam");
    await press("Connect your bank");
    await atConsentUi.arrives();
    await atConsentUi.picks("Quadrupel Bank");
    await atConsentUi.signsIn("gavinBelson");
    await atConsentUi.finishes();
    await heading("Welcome back");
    await press("Continue to Ledgerbird");
    await bank("Quadrupel Bank").waitFor();
  });

  it("skips the choice too where the bank was found here first", async ({ journey }) => {
    const { page, signIn, press, heading, atConsentUi, bank } = journey;
    await signIn("sam");
    await press("Find it here first");
    await page.getByLabel("Find your bank").fill("aviato");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("option", { name: /Aviato Credit Union/ }).click();
    await press(/^Connect Aviato Credit Union/);
    await atConsentUi.arrives();
    await heading("Sign in to Aviato Credit Union");
    await atConsentUi.signsIn("gavinBelson");
    await atConsentUi.finishes();
    await heading("Welcome back");
    await press("Continue to Ledgerbird");
    await bank("Aviato Credit Union").waitFor();
  });

  it("takes down which bank is missing", async ({ journey }) => {
    const { page, signIn, press, heading } = journey;
    await signIn("sam");
    await press("Find it here first");
    await page.getByLabel("Find your bank").fill("Gringotts");
    await press("Tell us");
    await heading("Which bank is missing?");
    expect(await page.getByLabel("The bank’s name").inputValue()).toBe("Gringotts");
    expect(await axeFindings(page)).toEqual([]);
    await press("Tell Ledgerbird");
    await page.getByText("You’re the first to ask for Gringotts.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Find another bank");
    await page.getByLabel("Find your bank").waitFor();
  });

  it("says what is asked of the bank that was found, and leads straight to it", async ({
    journey,
  }) => {
    const { page, signIn, press, heading, atConsentUi } = journey;
    await signIn("mia");
    await press("Find it here first");
    await page.getByLabel("Find your bank").fill("aviato");
    await page.getByRole("option", { name: /Aviato Credit Union/ }).click();
    await heading("Before you connect Aviato Credit Union");
    expect(await page.getByRole("button", { name: /^Connect / }).allInnerTexts()).toEqual([
      "Connect Aviato Credit Union",
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await press("Connect Aviato Credit Union");
    await atConsentUi.arrives();
    await atConsentUi.consents();
    await heading("Sign in to Aviato Credit Union");
  });

  it("reads a statement of a bank that nobody can sign in to", async ({ journey }) => {
    const { page, signIn, press, heading, bank } = journey;
    await signIn("sam");
    await press("Find it here first");
    await page.getByLabel("Find your bank").fill("juniper quarry");
    await page.getByRole("option", { name: /Juniper Quarry Bank/ }).click();
    await heading("Upload a statement from Juniper Quarry Bank");
    expect(await axeFindings(page)).toEqual([]);
    const file = { name: "March.csv", mimeType: "text/csv" };
    await page
      .locator("input[type=file]")
      .setInputFiles({ ...file, buffer: Buffer.from("date,amount\n2026-03-01,-4.20\n") });
    await page.getByText("Its accounts and transactions are ready.").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await bank("Juniper Quarry Bank").waitFor();
  });
});
