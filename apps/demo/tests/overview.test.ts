import { describe, expect, vi } from "vitest";
import { announcements } from "./announcements.js";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";

const SPEED = 8;
const it = journeys(SPEED);

describe.concurrent("the overview", () => {
  it("checks up at login on what went wrong since the last visit", async ({ journey }) => {
    const { page, signIn, heading } = journey;
    await signIn("grace");
    await heading("3 banks need a look");
    // Basiq may send a job that says neither its bank nor its connection. Check-up and card agree all the same.
    const locked = page.getByText("HooliGov has locked this account.");
    await locked.nth(1).waitFor();
    expect(await locked.count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is shown once nothing will move it", async ({ journey }) => {
    const { page, signIn, heading } = journey;
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/basiq/consents", async (route) => {
      await released;
      await route.continue();
    });
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
    const refresh = bank("Flutterbeam Mutual").getByRole("button", { name: /^Refresh/ });
    expect(await refresh.getAttribute("aria-disabled")).toBe("true");
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
    await card.getByText(/^Up to date/).waitFor();
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
    await bank("Hooli").getByRole("button", { name: "More for Hooli" }).click();
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
        .getByRole("button", { name: `More for ${name}` })
        .click();
      await page.getByRole("button", { name: "Disconnect", exact: true }).click();
      const dialog = page.getByRole("dialog");
      if (name === "Raviga Mutual") await dialog.getByLabel("Also delete it").check();
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
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/demo/accounts", async (route) => {
      await released;
      await route.continue();
    });
    await press(/^Mia Novak/);
    await heading("Hello, Mia");
    await page.getByText("No banks connected").waitFor({ state: "attached" });
    expect(await page.locator("main").textContent()).not.toMatch(/Hooli|\$/);
    release();
    await page.getByText("Your accounts appear here once a bank is connected.").waitFor();
    const shown = await page.locator("body").innerText();
    expect(shown).not.toContain("Hooli");
    expect(shown).not.toContain("Sam");
    await page.goBack().catch(() => undefined);
    expect(await page.locator("body").innerText()).not.toContain("Sam");
  });
});

// Which jobs say their connection goes by their number (packages/sandbox, payloadShape.ts): of two in
// a row at least one does, and so nobody else may start any at the same time.
describe("the check-up", () => {
  it("tries again what failed, and leads to the card that shows its progress", async ({
    journey,
  }) => {
    const { page, signIn, heading, control } = journey;
    await signIn("grace");
    const checkup = page.getByRole("region", { name: /banks need a look$/ });
    const again = checkup.getByRole("button", { name: /^Try again, / }).first();
    // The job can't end before it was seen, however slow this machine is.
    await control("speed", { speed: 0.1 });
    await again.click();
    const card = page.locator("[data-connection]").filter({ has: page.locator("h3:focus") });
    await card.getByRole("heading", { name: /^Refreshing / }).waitFor();
    await heading("2 banks need a look");
    expect(await axeFindings(page)).toEqual([]);
    await control("speed", { speed: SPEED });
    // Its bank still wants something.
    await heading("3 banks need a look");
  });
});
