import { describe, expect } from "vitest";
import { axeFindings, type Page, type Request } from "../browser.js";
import { journeys, type TestBanksJourney } from "../journey.js";

const SPEED = 4;
const it = journeys(SPEED);

const OFFLINE = "You’re offline. This continues when you’re back online.";

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

/** Refreshes the bank that asks for a code, until it does. */
async function askedForCode({ refresh, codeField }: TestBanksJourney) {
  await refresh("jared");
  await codeField.waitFor();
}

describe.concurrent("a network that comes and goes", () => {
  it("sends no code while it is gone, and lets the person send it afterwards", async ({
    testBanks,
  }) => {
    const { page, sees, answersSent, sendCode } = testBanks;
    await askedForCode(testBanks);
    await page.context().setOffline(true);
    await sendCode("1234");
    await page.getByText("We couldn’t send that.").first().waitFor();
    expect(answersSent()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(1);
  });

  it("that loses every third request causes a delay and nothing worse", async ({ testBanks }) => {
    const { page, connection, refresh, sees, demo } = testBanks;
    // Of each kind the first, the fourth, and so on: what is tried again gets through.
    const asked = new Map<string, number>();
    let lost = 0;
    await page.route(/\/api\/basiq\/|\/jobs\//, (route) => {
      const kind = `${route.request().method()} ${route.request().url()}`;
      const count = asked.get(kind) ?? 0;
      asked.set(kind, count + 1);
      if (count % 3 > 0) return route.continue();
      lost += 1;
      return route.fulfill({ status: 503, contentType: "text/html", body: "<h1>Busy</h1>" });
    });
    await page.goto(`${demo.url}/banks`);
    await sees("Wentworth-Smith", "Hooli");
    await refresh("Wentworth-Smith");
    // A request that starts something isn't repeated by itself.
    await connection("Wentworth-Smith").getByRole("alert").waitFor();
    await refresh("Wentworth-Smith");
    await sees("Wentworth-Smith", "Hooli is up to date");
    expect(lost).toBeGreaterThan(3);
    await page.goto(demo.url);
    await testBanks
      .bank("Hooli")
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe.concurrent("a session of the app’s that ends while a job runs", () => {
  it("says so, and sends no further request", async ({ testBanks }) => {
    const { page, connection, answersSent, sendCode } = testBanks;
    const tokens = counting(page, isToken);
    await askedForCode(testBanks);
    await page.context().clearCookies();
    await sendCode("1234");
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

// From here on, controls apply to everyone on this demo.
describe("a network that goes while a job runs", () => {
  it("shows the job as it was, and follows it again", async ({ testBanks }) => {
    const { page, connection, refresh, sees, control } = testBanks;
    // The job can't end before the network is lost, however slow this machine is.
    await control("speed", { speed: 0.1 });
    await refresh("Wentworth-Smith");
    await sees("Wentworth-Smith", "Refreshing Hooli");
    await page.context().setOffline(true);
    await connection("Wentworth-Smith").getByText(OFFLINE).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await control("speed", { speed: SPEED });
    await sees("Wentworth-Smith", "Hooli is up to date");
    expect(await page.getByText(OFFLINE).count()).toBe(0);
  });
});

describe("a slow network", () => {
  it("is waited for, without a second request beside the first", async ({ testBanks }) => {
    const { page, control, sees, codeField } = testBanks;
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
    try {
      await askedForCode(testBanks);
      expect(await axeFindings(page)).toEqual([]);
      await codeField.fill("1234");
      // The bank can't finish checking before that was seen, however slow this machine is.
      await control("speed", { speed: 0.1 });
      await codeField.press("Enter");
      await page.getByText("Checking with Pied Piper Bank").first().waitFor();
      await control("speed", { speed: SPEED });
      await sees("jared", "Pied Piper Bank is up to date");
    } finally {
      await control("fault", { fault: "slow", on: false });
    }
    expect(most).toBe(1);
  });
});

describe("a token", () => {
  it("that is revoked while the bank waits is renewed once, and the code goes through", async ({
    testBanks,
  }) => {
    const { page, sees, control, answersSent, inspector, sendCode } = testBanks;
    const tokens = counting(page, isToken);
    await askedForCode(testBanks);
    await sendCode("0000");
    await page.getByText(/^Pied Piper Bank didn’t accept that code/).waitFor();
    // A token that was minted a moment ago isn't minted again (packages/server, routes/token.ts).
    await control("skip", { ms: 35_000 });
    await control("revoke-tokens", {});
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(tokens()).toBe(2);
    // The wrong one, the one that Basiq didn't look at, and that one again.
    expect(answersSent()).toBe(3);
    expect(await inspector()).toContain("Token minted (refused)");
  });

  it("that expires while the bank waits is renewed once, too", async ({ testBanks }) => {
    const { page, press, sees, control, answersSent, refresh, sendCode } = testBanks;
    const tokens = counting(page, isToken);
    await askedForCode(testBanks);
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    // An hour less a minute, then the rest, while a challenge of two minutes is open.
    await control("skip", { ms: 59 * 60_000 });
    await refresh("richard");
    await sees("richard", "Approve this in Raviga Mutual’s app");
    // What is left of its two minutes is enough.
    await control("speed", { speed: 0.1 });
    await control("skip", { ms: 75_000 });
    await press("I’ve approved it");
    await control("speed", { speed: SPEED });
    await sees("richard", "Raviga Mutual is up to date");
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
    await card.getByRole("button", { name: /^(Try again|Refresh)/ }).click();
    await field.fill("1234");
    await field.press("Enter");
    await card
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(answersSent()).toBe(1);
  });
});
