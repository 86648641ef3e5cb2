import { describe, expect } from "vitest";
import { axeFindings, type Page } from "../browser.js";
import { journeys } from "../journey.js";

// A challenge lasts a minute, which is enough for a busy machine to open another tab and look at it.
const it = journeys(2);

/** The jobs that a tab polls. */
function jobsAskedBy(page: Page): Set<string> {
  const ids = new Set<string>();
  page.on("request", (request) => {
    const id = /\/jobs\/([^/?]+)/.exec(request.url())?.[1];
    if (id !== undefined) ids.add(id);
  });
  return ids;
}

describe.concurrent("two tabs", () => {
  it("follow one job when both ask for it, and one answer is enough", async ({ testBanks }) => {
    const other = await testBanks.newTab();
    const asked = [jobsAskedBy(testBanks.page), jobsAskedBy(other.page)];
    await other.page.goto(`${other.demo.url}/banks`);
    await other.heading("Connect another");
    const start = other.page.getByRole("button", { name: "Refresh Pied Piper Bank for jared" });
    await Promise.all([testBanks.refresh("jared"), start.click()]);
    const here = testBanks.page.getByLabel("Code from Pied Piper Bank");
    const there = other.page.getByLabel("Code from Pied Piper Bank");
    await Promise.all([here.waitFor(), there.waitFor()]);
    expect(await axeFindings(testBanks.page)).toEqual([]);
    await there.fill("1234");
    await there.press("Enter");
    await other.heading("Pied Piper Bank is up to date");
    await testBanks.sees("jared", "Pied Piper Bank is up to date");
    await here.waitFor({ state: "detached" });
    expect([...(asked[0] ?? [])]).toHaveLength(1);
    expect(asked[0]).toEqual(asked[1]);
    expect([testBanks.answersSent(), other.answersSent()]).toEqual([0, 1]);
    expect(await axeFindings(other.page)).toEqual([]);
  });

  it("show the job in one that was started in the other, which was closed", async ({
    testBanks,
  }) => {
    const { page, demo, refresh, newTab } = testBanks;
    await refresh("jared");
    await page.getByLabel("Code from Pied Piper Bank").waitFor();
    const other = await newTab();
    await page.close();
    await other.page.goto(demo.url);
    const code = other.page.getByLabel("Code from Pied Piper Bank");
    await code.waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    await code.fill("1234");
    await code.press("Enter");
    await other
      .bank("Pied Piper Bank")
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(other.answersSent()).toBe(1);
  });

  it("show nothing of a person once someone else has signed in", async ({ journey }) => {
    const { page, signIn, heading, newTab } = journey;
    await signIn("sam");
    await journey.bank("Hooli").waitFor();
    // Another session that the app's own pages don't know about: only the kit can notice.
    const other = await newTab();
    await other.signIn("theo");
    await other.heading("Hello, Theo");
    // The first tab wasn't visible since, and still it shows Theo.
    await heading("Hello, Theo");
    await journey.bank("Quadrupel Bank").waitFor();
    const shown = await page.locator("body").innerText();
    expect(shown).not.toMatch(/\bSam\b/);
    expect(shown).not.toContain("Pied Piper");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are both signed out by one, even in the background and while the server doesn't answer", async ({
    journey,
  }) => {
    const { page, signIn, press, heading, newTab } = journey;
    await signIn("sam");
    await journey.bank("Hooli").waitFor();
    await page.route("**/api/demo/session", (route) => route.abort());
    const other = await newTab();
    await other.page.goto(other.demo.url);
    await other.press("Sign out");
    await other.heading("Who’s signing in?");
    await heading("Ledgerbird can’t be reached");
    expect(await page.locator("body").innerText()).not.toMatch(/Hooli|\bSam\b/);
    expect(await page.title()).toBe("Ledgerbird can’t be reached – Ledgerbird");
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/api/demo/session");
    await press("Try again");
    await heading("Who’s signing in?");
    await other.press(/^Theo Lindqvist/);
    await heading("Hello, Theo");
    expect(await axeFindings(page)).toEqual([]);
  });
});
