import { describe, expect, onTestFinished } from "vitest";
import { axeFindings, type Page, type Request } from "../browser.js";
import { journeys, type TestBanksJourney } from "../journey.js";

const it = journeys(4);

const OFFLINE = "You’re offline. This goes on when you’re back.";

/** How many requests of a kind have left the browser so far. */
function counting(page: Page, isCounted: (url: URL) => boolean): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (isCounted(new URL(request.url()))) count += 1;
  });
  return () => count;
}

const isToken = ({ pathname }: URL) => pathname.endsWith("/token");
const isJob = ({ pathname }: URL) => /\/jobs\/[^/]+$/.test(pathname);

/** Refreshes the bank that asks for a code, and gives the field for it. */
async function askedForCode({ page, refresh }: TestBanksJourney) {
  await refresh("jared");
  const field = page.getByLabel("Code from Pied Piper Bank");
  await field.waitFor();
  return field;
}

describe.concurrent("a network that comes and goes", () => {
  it("leaves a job where it is, and goes on with it", async ({ testBanks }) => {
    const { page, connection, refresh, sees } = testBanks;
    await refresh("Wentworth-Smith");
    await sees("Wentworth-Smith", "Refreshing Hooli");
    await page.context().setOffline(true);
    await connection("Wentworth-Smith").getByText(OFFLINE).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await sees("Wentworth-Smith", "Hooli is up to date");
    expect(await page.getByText(OFFLINE).count()).toBe(0);
  });

  it("takes no code with it: the person is told to send it again", async ({ testBanks }) => {
    const { page, sees } = testBanks;
    const field = await askedForCode(testBanks);
    await page.context().setOffline(true);
    await field.fill("1234");
    await field.press("Enter");
    await page
      .getByText(/^The connection dropped/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page
      .getByText(/^The connection dropped, and Pied Piper Bank is still waiting/)
      .first()
      .waitFor();
    await field.fill("1234");
    await field.press("Enter");
    await sees("jared", "Pied Piper Bank is up to date");
  });

  it("that loses every third request is no more than a delay", async ({ testBanks }) => {
    const { page, connection, refresh, sees, demo } = testBanks;
    let requests = 0;
    let lost = 0;
    await page.route(/\/api\/basiq\/|\/jobs\//, (route) => {
      requests += 1;
      if (requests % 3 > 0) return route.continue();
      lost += 1;
      return route.fulfill({ status: 503, contentType: "text/html", body: "<h1>Busy</h1>" });
    });
    await page.goto(`${demo.url}/banks`);
    await sees("Wentworth-Smith", "Hooli");
    await refresh("Wentworth-Smith");
    await sees("Wentworth-Smith", "Hooli is up to date");
    expect(lost).toBeGreaterThan(1);
    await page.goto(demo.url);
    await testBanks
      .bank("Hooli")
      .getByText(/^Up to date/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await connection("x").waitFor({ state: "detached" });
  });
});

describe.concurrent("a session of the app’s that ends while a job runs", () => {
  it("says so, and asks for nothing any more", async ({ testBanks }) => {
    const { page, connection, answersSent } = testBanks;
    const tokens = counting(page, isToken);
    const field = await askedForCode(testBanks);
    await page.context().clearCookies();
    await field.fill("1234");
    await field.press("Enter");
    await connection("jared")
      .getByText(/^You’ve been signed out/)
      .first()
      .waitFor();
    expect(answersSent()).toBe(0);
    expect(tokens()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await testBanks.heading("Who’s signing in?");
    expect(await page.locator("body").innerText()).not.toContain("Pied Piper");
  });
});

// From here on, what is steered is steered for everyone on this demo.
describe("a slow network", () => {
  it("is waited for, without a second request beside the first", async ({ testBanks }) => {
    const { page, control, sees } = testBanks;
    let underWay = 0;
    let most = 0;
    page.on("request", (request) => {
      if (isJob(new URL(request.url()))) most = Math.max(most, (underWay += 1));
    });
    const ended = (request: Request) => {
      if (isJob(new URL(request.url()))) underWay -= 1;
    };
    page.on("requestfinished", ended).on("requestfailed", ended);
    await control("fault", { fault: "slow", on: true });
    onTestFinished(() => control("fault", { fault: "slow", on: false }));
    const field = await askedForCode(testBanks);
    expect(await axeFindings(page)).toEqual([]);
    await field.fill("1234");
    await field.press("Enter");
    await page.getByText("Checking with Pied Piper Bank").first().waitFor();
    await sees("jared", "Pied Piper Bank is up to date");
    expect(most).toBe(1);
  });
});

describe("a token", () => {
  it("that is revoked while the bank waits is renewed once, and the code goes through", async ({
    testBanks,
  }) => {
    const { page, sees, control, answersSent, underneath } = testBanks;
    const tokens = counting(page, isToken);
    const field = await askedForCode(testBanks);
    await field.fill("0000");
    await field.press("Enter");
    await page.getByText(/^Pied Piper Bank didn’t accept that code/).waitFor();
    await control("revoke-tokens", {});
    await field.fill("1234");
    await field.press("Enter");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(tokens()).toBe(2);
    // The wrong one, the one that Basiq didn't look at, and that one again.
    expect(answersSent()).toBe(3);
    expect(await underneath()).toContain("Token minted (refused)");
  });

  it("that expires while the bank waits is renewed once, too", async ({ testBanks }) => {
    const { page, sees, control, answersSent, refresh } = testBanks;
    const tokens = counting(page, isToken);
    const field = await askedForCode(testBanks);
    await field.fill("1234");
    await field.press("Enter");
    await sees("jared", "Pied Piper Bank is up to date");
    // An hour less a minute, and then the rest while a challenge of two minutes stands.
    await control("skip", { ms: 59 * 60_000 });
    await refresh("Whistler");
    await page.getByLabel(/favourite company/).fill("Basiq");
    await page.getByLabel(/ID of this institution/).fill("AU90001");
    await control("skip", { ms: 75_000 });
    await page.keyboard.press("Enter");
    await sees("Whistler", "Pied Piper Bank is up to date");
    expect(tokens()).toBe(2);
    expect(answersSent()).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("a code that nobody enters", () => {
  it("is followed by a new one when the person refreshes again", async ({ journey }) => {
    const { page, signIn, bank, control, answersSent } = journey;
    await page.clock.install();
    await signIn("sam");
    const card = bank("Pied Piper Bank");
    const refresh = card.getByRole("button", { name: /^Refresh/ });
    const field = card.getByLabel("Code from Pied Piper Bank");
    await refresh.click();
    await field.waitFor();
    await control("skip", { ms: 120_000 });
    // The slow watch that runs beside a challenge notices.
    await page.clock.fastForward(16_000);
    await field.waitFor({ state: "detached" });
    expect(await axeFindings(page)).toEqual([]);
    await page.clock.resume();
    await refresh.click();
    await field.fill("1234");
    await page.keyboard.press("Enter");
    await card.getByText(/^Up to date/).waitFor();
    expect(answersSent()).toBe(1);
  });
});
