import { describe, expect } from "vitest";
import { startingPoints, pageSources } from "../../server/pageSources.js";
import { axeFindings } from "../browser.js";
import { journeys } from "../journey.js";

// Controls apply to everyone who visits this demo, so these tests run one after another.
const SPEED = 8;
const it = journeys(SPEED);

describe("the drawer", () => {
  it("shows when a job was polled and why, and never an id, a token or an answer", async ({
    testBanks,
  }) => {
    const { page, refresh, sees, inspector, sendCode } = testBanks;
    await inspector();
    await refresh("jared");
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    const log = await inspector();
    expect(log).toMatch(/Token minted \(/);
    expect(log).toMatch(/GET \/jobs\/\w{4}… → 200, \d+\sms\s+First look at this job/);
    expect(log).toMatch(/After \d+(\.\d)? m?s: an answer was sent, so at once/);
    expect(log).toContain("Answer accepted");
    expect(log).toContain("Job succeeded");
    expect(log).not.toMatch(/eyJ|1234|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("makes requests fail and succeed again, and says that polling backed off", async ({
    testBanks,
  }) => {
    const { page, refresh, sees, inspector, control } = testBanks;
    await inspector();
    await page.getByText("Scenario, speed and faults").click();
    const fault = page.getByLabel("Too many requests (429)");
    // The job can't end before it meets the fault, however slow this machine is.
    await control("speed", { speed: 0.1 });
    await refresh("Wentworth-Smith");
    await sees("Wentworth-Smith", "Refreshing Hooli");
    await fault.check();
    await page
      .getByText(/→ (429|503)/)
      .first()
      .waitFor();
    await fault.uncheck();
    await page
      .getByText(/the last request failed, so it backed off/)
      .first()
      .waitFor();
    await control("speed", { speed: SPEED });
    await sees("Wentworth-Smith", "Hooli is up to date");
  });

  it("gives a bank an outage, and signs in as somebody else", async ({ journey }) => {
    const { page, signIn, inspector, press, heading } = journey;
    await signIn("sam");
    await inspector();
    await page.getByText("Scenario, speed and faults").click();
    await page.getByLabel("Its status").selectOption("major-outage");
    await press("Skip 2 minutes");
    // The page begins again with the banks' new time, and with its drawer closed. Until then it may say
    // the next line already.
    await page.locator('.inspector[data-open="false"]').waitFor();
    await page.getByText("Hooli has an outage that affects many people.").first().waitFor();
    await inspector();
    await page.getByText("Scenario, speed and faults").click();
    await page.getByLabel("Person").selectOption("otis");
    await press("Start again as them");
    await heading("Hello, Otis");
    await page.getByText("Hooli has an outage that affects many people.").first().waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/\bSam\b/);
  });

  it("skips time: a week later a consent that had 5 days left has ended", async ({ journey }) => {
    const { page, signIn, inspector, press } = journey;
    await signIn("ines");
    await page.getByText(/^Your consent ends in 5 days/).waitFor();
    await inspector();
    await page.getByText("Scenario, speed and faults").click();
    await press("Skip 1 week");
    await page.getByText("Your consent has ended.").first().waitFor();
  });

  it("leads to the code and the guide of each page, and to no other file", async ({ journey }) => {
    const { page, demo, signIn, inspector } = journey;
    await signIn("sam", "/headless");
    await inspector();
    const code = page.getByRole("link", { name: /^Code: HeadlessExample\.tsx/ });
    const [opened] = await Promise.all([page.waitForEvent("popup"), code.click()]);
    await opened.getByText("export function HeadlessPage").waitFor();
    for (const { file } of [
      ...startingPoints,
      ...Object.values(pageSources).map(({ guide }) => guide),
    ]) {
      const answer = await page.request.get(`${demo.url}/api/demo/files/${file}`);
      expect(await answer.text()).toMatch(/^# /m);
    }
    const other = await page.request.get(`${demo.url}/api/demo/files/package.json`);
    expect(other.status()).toBe(404);
  });

  it("opens, scrolls and closes by keyboard, and stores nothing", async ({ testBanks }) => {
    const { page } = testBanks;
    const toggle = page.getByRole("button", { name: "Inspector" });
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    const log = page.getByRole("list", { name: "Log, newest first" });
    await log.waitFor();
    await log.focus();
    expect(await log.evaluate((element) => element === document.activeElement)).toBe(true);
    await toggle.focus();
    await page.keyboard.press("Enter");
    await log.waitFor({ state: "detached" });
    await page.reload();
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  });
});
