import { describe, expect } from "vitest";
import { axeFindings } from "../browser.js";
import { type Journey, journeys } from "../journey.js";

const it = journeys(8);

// A job doesn't always name its bank, so the page after the return can't either.
const CONNECTED = /^(Quadrupel|Your) [Bb]ank is connected$/;
const NOT_OURS = /^We couldn’t match this to something you started here/;

/** Leaves for the Consent UI, and returns the `state` that connects the return with it. */
async function leave({ page, press, atConsentUi }: Journey): Promise<string> {
  const leaving = page.waitForRequest((request) => request.url().includes("state="));
  await press("Connect your bank");
  const state = new URL((await leaving).url()).searchParams.get("state");
  await atConsentUi.arrives();
  return state ?? "";
}

/** Connects Sam's fifth bank there, and returns the address that leads back, without opening it. */
async function connectElsewhere(journey: Journey): Promise<string> {
  const { page, press, heading, atConsentUi } = journey;
  await leave(journey);
  await atConsentUi.picks("Quadrupel Bank");
  await atConsentUi.signsIn("gavinBelson");
  await heading("Quadrupel Bank is connected");
  // As if a bank's app opened the address: this tab stays where it is.
  let address = "";
  await page.route("**/finish", async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    address = answer.headers()["location"] ?? "";
    await route.fulfill({ status: 204 });
  });
  const taken = page.waitForResponse("**/finish");
  await press("Finish");
  await taken;
  return address;
}

/** The progress of a job is unknown here. */
const hideJobs = ({ page }: Journey) => page.route("**/api/basiq/jobs/*", (route) => route.abort());

describe.concurrent("a person who comes back", () => {
  it("without having connected reads only what is known", async ({ journey }) => {
    const { page, signIn, press, heading, atConsentUi } = journey;
    await signIn("mia");
    await leave(journey);
    await atConsentUi.consents();
    await atConsentUi.picks("Hooli");
    await atConsentUi.cancels();
    await heading("Welcome back");
    await page
      .getByText(/^Your consent now runs until/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await heading("Hello, Mia");
    expect(await axeFindings(page)).toEqual([]);
    // The consent was given all the same, and the connection that was started isn't finished.
    await leave(journey);
    await heading("Choose your bank");
  });

  it("by the back button can leave for the bank again", async ({ journey }) => {
    const { page, signIn, heading, atConsentUi } = journey;
    await signIn("sam");
    await leave(journey);
    await page.goBack();
    await heading("Hello, Sam");
    const button = page.getByRole("button", { name: "Connect your bank", exact: true });
    expect(await button.getAttribute("aria-disabled")).toBeNull();
    expect(await axeFindings(page)).toEqual([]);
    await leave(journey);
    await atConsentUi.picks("Quadrupel Bank");
    await atConsentUi.signsIn("richard");
    await atConsentUi.finishes();
    await heading(CONNECTED);
  });

  it("sees the same after a reload, and after going back and forth", async ({ journey }) => {
    const { page, demo, signIn, heading, atConsentUi } = journey;
    await signIn("sam");
    await hideJobs(journey);
    await leave(journey);
    await atConsentUi.picks("Quadrupel Bank");
    await atConsentUi.signsIn("jared");
    await atConsentUi.finishes();
    await heading("Welcome back");
    await page.reload();
    await heading("Welcome back");
    await page.goBack();
    await atConsentUi.arrives();
    await page.goForward();
    await heading("Welcome back");
    expect(page.url()).toBe(`${demo.url}/return`);
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute("**/api/basiq/jobs/*");
    await heading(CONNECTED);
  });

  it("in another tab sees it there, and once", async ({ journey }) => {
    await journey.signIn("sam");
    const address = await connectElsewhere(journey);
    const { page, demo, heading } = await journey.newTab();
    await page.goto(address);
    await heading(CONNECTED);
    expect(page.url()).toBe(`${demo.url}/return`);
    expect(await axeFindings(page)).toEqual([]);
    // Opening the same address again, in the same browser, counts as a reload of a page whose job has ended.
    const third = await journey.newTab();
    await third.page.goto(address);
    await third.page.getByText("There’s nothing more to see here.").waitFor();
  });

  it("sees in a new tab what became of a bank whose tab was closed", async ({ journey }) => {
    await journey.signIn("sam");
    const address = await connectElsewhere(journey);
    const closed = await journey.newTab();
    await hideJobs(closed);
    await closed.page.goto(address);
    await closed.heading("Welcome back");
    await closed.page.close();
    const { page, demo, bank } = await journey.newTab();
    await page.goto(demo.url);
    await page.getByText("A bank is connected.").waitFor();
    await bank("Quadrupel Bank").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is warned of a link that somebody else made, and nothing of it is used", async ({
    journey,
  }) => {
    const { page, demo, signIn, press, heading } = journey;
    // The attacker: another session, and a job that is really theirs.
    await signIn("sam");
    const forged = new URL(await connectElsewhere(journey));
    const jobId = forged.searchParams.get("jobId") ?? "";
    expect(jobId).not.toBe("");
    await page.context().clearCookies();
    await signIn("otis");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const state of [forged.searchParams.get("state") ?? "", "f".repeat(32)]) {
      forged.searchParams.set("state", state);
      await page.goto(forged.href);
      await heading(NOT_OURS);
      expect(page.url()).toBe(`${demo.url}/return`);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.locator("body").innerText()).not.toContain("Quadrupel");
    }
    expect(asked.filter((url) => url.includes("/api/") && url.includes(jobId))).toEqual([]);
    await press("Close");
    await page.getByText("There’s nothing more to see here.").waitFor();
  });
});

// The banks' time is skipped for everyone on this demo.
describe("a return after more than an hour", () => {
  it("is ended, and the person may start again", async ({ journey }) => {
    const { page, demo, signIn, heading, control } = journey;
    await signIn("sam");
    const address = await connectElsewhere(journey);
    await control("skip", { ms: 61 * 60_000 });
    await page.goto(address);
    await heading("That took longer than an hour");
    expect(page.url()).toBe(`${demo.url}/return`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Overview" }).click();
    await heading("Hello, Sam");
    await leave(journey);
  });
});
