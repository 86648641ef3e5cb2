import { describe, expect, vi } from "vitest";
import { announcements } from "./announcements.js";
import { axeFindings } from "./browser.js";
import { holdAnswers } from "./holdAnswers.js";
import { journeys } from "./journey.js";

const SPEED = 8;
const it = journeys(SPEED);

describe.concurrent("the overview", () => {
  it("checks up at login on what went wrong since the last visit", async ({ journey }) => {
    const { page, signIn, heading } = journey;
    await signIn("grace");
    // Which of her three jobs say their bank goes by their number. One that can't be matched isn't in the check-up,
    // and no row blames another bank for it.
    await heading(/^[123] banks? needs? your attention$/);
    const verdicts = await page.locator(".bk-checkup__item .bk-row__state").allInnerTexts();
    // What a row of the list says of its bank is what the check-up says of it, for short. Without a job's word it says
    // no more than it knows.
    expect(verdicts.length).toBeGreaterThan(0);
    const lines = page.locator("[data-connection] .bk-row__state[data-tone=caution]");
    expect(await lines.count()).toBeGreaterThanOrEqual(verdicts.length);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is shown once nothing will move it", async ({ journey }) => {
    const { page, signIn, heading } = journey;
    const release = await holdAnswers(page, "**/api/basiq/consents");
    await signIn("ines");
    await heading("Hello, Inés");
    await page.locator("[data-connection]").first().waitFor({ state: "attached" });
    expect(await page.getByRole("heading", { name: "Your banks" }).isVisible()).toBe(false);
    release();
    await heading("Your banks");
    expect(await page.getByText(/^Your consent ends in 5 days/).isVisible()).toBe(true);
  });

  it("says which bank has an outage, and that it can't be refreshed now", async ({ journey }) => {
    const { page, signIn, bank } = journey;
    await signIn("otis");
    await page.getByText("Flutterbeam Mutual has an outage that affects many people.").waitFor();
    const card = bank("Flutterbeam Mutual");
    await card.getByText("Has an outage").waitFor();
    expect(await card.getByRole("button", { name: /^Refresh/ }).count()).toBe(0);
    await card.getByRole("button", { name: /^Details/ }).click();
    await card.getByText("You can refresh once it’s working again.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("refreshes a bank that asks for a code, in its card", async ({ journey }) => {
    const { page, signIn, bank, answersSent } = journey;
    await signIn("sam");
    const card = bank("Pied Piper Bank");
    const refresh = card.getByRole("button", { name: /^Refresh/ });
    await refresh.waitFor();
    const said = await announcements(page);
    await refresh.click();
    await card.getByLabel("Code from Pied Piper Bank").fill("1234");
    await page.keyboard.press("Enter");
    await card
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(answersSent()).toBe(1);
    // Its card shows the outcome, and nothing else on the page does.
    const ends = async () => (await said()).filter((text) => text.includes("up to date"));
    await vi.waitFor(async () => expect(await ends()).not.toEqual([]), 20_000);
    expect(new Set(await ends())).toEqual(new Set(["Pied Piper Bank is up to date"]));
    expect(await page.locator(".toast").textContent()).toBe("");
  });

  it("deletes what was fetched from a bank, and keeps the bank", async ({ journey }) => {
    const { page, signIn, bank } = journey;
    await signIn("sam");
    const accounts = page.getByRole("region", { name: "All together" });
    await accounts.getByRole("heading", { name: /^Hooli/ }).waitFor();
    await bank("Hooli").getByRole("button", { name: "Details of Hooli" }).click();
    await page.getByRole("button", { name: "Delete fetched data" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Delete Hooli data" }).click();
    await accounts.getByRole("heading", { name: /^Hooli/ }).waitFor({ state: "detached" });
    await bank("Hooli").waitFor();
  });

  it("disconnects a bank, and keeps what was fetched unless it is to go too", async ({
    journey,
  }) => {
    const { page, signIn, bank } = journey;
    await signIn("sam");
    const accounts = page.getByRole("region", { name: "All together" });
    await accounts.getByRole("heading", { name: /^Hooli/ }).waitFor();
    for (const name of ["Hooli", "Raviga Mutual"]) {
      await bank(name)
        .getByRole("button", { name: `Details of ${name}` })
        .click();
      await page.getByRole("button", { name: "Disconnect", exact: true }).click();
      const dialog = page.getByRole("dialog");
      if (name === "Raviga Mutual") await dialog.getByLabel("Also delete what Basiq holds").check();
      await dialog.getByRole("button", { name: `Disconnect ${name}` }).click();
      await dialog.waitFor({ state: "detached" });
      await bank(name).waitFor({ state: "hidden" });
    }
    await accounts.getByRole("heading", { name: /^Raviga/ }).waitFor({ state: "detached" });
    await accounts.getByRole("heading", { name: /^Hooli Disconnected/ }).waitFor();
  });

  it("says that signing out didn't work, and lets the person try again", async ({ journey }) => {
    const { page, signIn, press, heading } = journey;
    await signIn("mia");
    await heading("Hello, Mia");
    await page.route("**/api/demo/session", (route) => route.abort());
    await press("Sign out");
    await page.getByText(/^Signing out didn’t work\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/api/demo/session");
    await press("Sign out");
    await heading("Who’s signing in?");
  });

  it("shows nothing of a person to the next one", async ({ journey }) => {
    const { page, signIn, press, heading } = journey;
    await signIn("sam");
    await page
      .getByRole("region", { name: "All together" })
      .getByRole("heading", { name: /^Hooli/ })
      .waitFor();
    await press("Sign out");
    await heading("Who’s signing in?");
    expect(await page.locator("body").innerText()).not.toContain("Hooli");
    // Until her own accounts are loaded, any accounts would be another person's, so none are shown.
    const release = await holdAnswers(page, "**/api/demo/accounts");
    await press(/^Mia Novak/);
    await heading("Hello, Mia");
    await page.getByText("No banks connected").waitFor({ state: "attached" });
    expect(await page.locator("main").textContent()).not.toMatch(/Hooli|\$/);
    release();
    await page.getByText("Your accounts appear here once a bank is connected.").waitFor();
    const shown = await page.locator("body").innerText();
    expect(shown).not.toContain("Hooli");
    expect(shown).not.toMatch(/\bSam\b/);
    await page.goBack().catch(() => undefined);
    expect(await page.locator("body").innerText()).not.toMatch(/\bSam\b/);
  });
});

describe("the check-up", () => {
  it("tries again what failed, and leads to the card that shows its progress", async ({
    journey,
  }) => {
    const { page, signIn, bank, control } = journey;
    await signIn("grace");
    const rows = page.getByRole("region", { name: /needs? your attention$/ }).getByRole("listitem");
    const again = rows.getByRole("button", { name: /^Try again, / }).first();
    const name = ((await again.getAttribute("aria-label")) ?? "").replace("Try again, ", "");
    const before = await rows.count();
    // The job can't end before it was seen, however slow this machine is.
    await control("speed", { speed: 0.1 });
    await again.click();
    const card = page.locator("[data-connection]").filter({ has: page.locator("h3:focus") });
    await card.locator(".bk-row__bar").waitFor();
    await vi.waitFor(async () => expect(await rows.count()).toBe(before - 1));
    expect(await axeFindings(page)).toEqual([]);
    await control("speed", { speed: SPEED });
    // Its bank still wants something, and can be asked again.
    await bank(name)
      .getByRole("button", { name: /^(Refresh|Try again)/ })
      .waitFor();
    await bank(name).locator(".bk-row__bar").waitFor({ state: "hidden" });
  });
});
