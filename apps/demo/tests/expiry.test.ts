import { describe, expect } from "vitest";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";

// The banks' time is skipped for everyone at once, so these tests run one after another, on a demo of
// their own.
const it = journeys(5);

describe("a challenge that nobody answers in time", () => {
  it("says that a code has run out, still takes one, and gets a new one", async ({ testBanks }) => {
    const { page, refresh, sees, control, codeField, sendCode } = testBanks;
    await page.clock.install();
    await refresh("jared");
    await codeField.waitFor();
    await page.clock.fastForward("02:00");
    const runOut = page.getByRole("heading", { name: "That code has run out" });
    await runOut.waitFor();
    expect(await page.getByRole("button", { name: "Enter the code you have" }).isEnabled()).toBe(
      true,
    );
    expect(await axeFindings(page)).toEqual([]);
    await control("skip", { ms: 120_000 });
    await page.getByRole("button", { name: "Get a new code" }).click();
    await runOut.waitFor({ state: "detached" });
    await page.clock.resume();
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
  });

  it("says that the bank gave up, and tries again", async ({ testBanks }) => {
    const { page, connection, refresh, sees, control, codeField, sendCode } = testBanks;
    await page.clock.install();
    await refresh("jared");
    await codeField.waitFor();
    await control("skip", { ms: 120_000 });
    // The slow watch that runs beside a challenge notices.
    await page.clock.fastForward(16_000);
    await connection("jared")
      .getByText("Pied Piper Bank didn’t get an answer in time.", { exact: true })
      .waitFor();
    expect(await codeField.count()).toBe(0);
    await page.clock.resume();
    await page.getByRole("button", { name: "Try again" }).click();
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
  });
});
