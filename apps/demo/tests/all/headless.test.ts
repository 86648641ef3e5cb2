import { describe, expect } from "vitest";
import { axeFindings } from "../browser.js";
import { type Journey, journeys } from "../journey.js";

// The banks' time runs fast; the Consent UI waits for its own jobs.
const it = journeys(8);

/** The headless page, with a bank chosen that asks for a code. */
async function chooseBank({ page, signIn, press, heading }: Journey) {
  await signIn("sam", "/headless");
  await page.getByLabel("Search").fill("pied");
  await page.getByRole("radio", { name: /Pied Piper Bank/ }).check();
  await press("Connect");
  await heading("Sign in to Pied Piper Bank");
}

async function signInAtBank({ atConsentUi }: Journey) {
  await atConsentUi.signsIn("richard");
  await atConsentUi.answers("OTP Password", "1234");
}

describe.concurrent("the hooks alone", () => {
  it("connect a bank: out to the Consent UI, back, and to the end of the job", async ({
    journey,
  }) => {
    const { page, demo, press, heading } = journey;
    await chooseBank(journey);
    expect(new URL(page.url()).origin).not.toBe(demo.url);
    await signInAtBank(journey);
    await press("Finish");
    await heading("Your bank is being connected");
    expect(page.url()).toBe(`${demo.url}/return`);
    await page.getByText("Up to date.", { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Continue, this can finish by itself" }).click();
    await heading("Your banks");
    // Names come with the connectors' answers, after the connections themselves.
    const connected = page.getByRole("heading", { name: "Pied Piper Bank" });
    await connected.nth(1).waitFor();
    expect(await connected.count()).toBe(2);
  });

  it("continue after a reload in the middle, and store no token and no answer", async ({
    journey,
  }) => {
    const { page, press, heading } = journey;
    await chooseBank(journey);
    await signInAtBank(journey);
    // The job's progress is unknown until the page has loaded again.
    await page.route("**/api/basiq/jobs/*", (route) => route.abort());
    await press("Finish");
    await heading("Your bank is being connected");
    await page.reload();
    await heading("Your bank is being connected");
    await page.unroute("**/api/basiq/jobs/*");
    await page.getByText("Up to date.", { exact: true }).waitFor();
    const stored = await page.evaluate(() => ({
      session: Object.keys(sessionStorage),
      names: Object.keys(localStorage).map((key) => key.replace(/[0-9a-f]{32}/, "…")),
      text: JSON.stringify(localStorage),
    }));
    expect(stored.session).toEqual([]);
    expect(stored.names.filter((name) => !/^basiq-kit:(return:…|jobs)$/.test(name))).toEqual([]);
    expect(stored.text).not.toMatch(/eyJ|1234|tabsnotspaces|Pied/);
  });

  it("take someone back who gives up at the bank, and says that nothing was connected", async ({
    journey,
  }) => {
    const { page, press, heading } = journey;
    await chooseBank(journey);
    await page.goBack();
    await heading("Your banks");
    await press("Manage");
    await press("Finish");
    await heading("You’re back");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("use nothing of a return that nobody here left for, and warn", async ({ journey }) => {
    const { page, demo, signIn, heading } = journey;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await signIn("sam", `/return?state=${"a".repeat(32)}&jobId=evil-job`);
    await heading("We couldn’t match this to something you started here");
    expect(page.url()).toBe(`${demo.url}/return`);
    expect(asked.filter((url) => url.includes("/api/") && url.includes("evil-job"))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("end everything when the person stops sharing, and not before they confirm", async ({
    journey,
  }) => {
    const { page, signIn, press, heading } = journey;
    await signIn("sam", "/headless");
    await press("Stop sharing…");
    await press("Not now");
    await heading("You share data with Ledgerbird");
    await press("Stop sharing…");
    await press("Stop sharing");
    await heading("You share no data");
    // The consent's answer may be drawn before the connections' one.
    const connections = page.getByRole("heading", { level: 3 });
    await connections.first().waitFor({ state: "detached" });
    expect(await connections.count()).toBe(0);
  });
});
